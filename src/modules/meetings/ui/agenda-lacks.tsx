import type { AgendaLack } from "../agenda-lacks.ts";
import { itemPath } from "../meeting-links.ts";

/** What the agenda lacks, folded: each leads to its item. */
export function AgendaLacks({
  meetingId,
  lacks,
}: {
  meetingId: string;
  lacks: readonly AgendaLack[];
}) {
  if (lacks.length === 0) return null;
  const stops = lacks.filter((lack) => lack.stops).length;
  return (
    <details className={`alert ${stops > 0 ? "alert-warning" : "alert-info"}`}>
      <summary>
        {lacks.length === 1 ? "En ting mangler" : `${lacks.length} ting mangler`}
        {stops > 0 && `, heraf ${stops}, der skal rettes før udsendelsen`}
      </summary>
      <ul>
        {lacks.map(({ itemId, kind, text, stops: isStop }) => (
          <li key={`${itemId}-${kind}-${text}`}>
            <a href={itemPath(meetingId, itemId)}>{text}</a>
            {isStop && <span className="badge late">Skal rettes</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
