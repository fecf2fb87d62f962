import { instantText } from "../../../platform/i18n/dates.ts";
import type { Work } from "../load-work.ts";
import { DocumentRow } from "./document-row.tsx";

/** What the person is to approve or give advice on; late first. */
export function WaitingRows({ rows }: { rows: Work["waiting"] }) {
  if (rows.length === 0) return <p className="empty">Intet venter på dig.</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <DocumentRow
          key={`${row.documentId} ${row.what}`}
          {...row}
          badge={row.isLate && <span className="badge late">Frist overskredet</span>}
          facts={[
            row.what === "approval" ? "Til godkendelse" : `Udtalelse: ${row.label}`,
            row.body,
            `fra ${row.author}`,
            row.standsInFor && `du træder ind for ${row.standsInFor}`,
            row.dueAt && `frist ${instantText(new Date(row.dueAt), "da")}`,
          ]}
        />
      ))}
    </ul>
  );
}
