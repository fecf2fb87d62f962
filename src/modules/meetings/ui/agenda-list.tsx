import type { AgendaLine } from "../agenda-view.ts";
import { itemPath } from "../meeting-links.ts";

/** The agenda as its readers see it: chapters as headings over their items. */
export function AgendaList({
  meetingId,
  lines,
  linked = true,
  controls,
  item = {},
}: {
  meetingId: string;
  lines: readonly AgendaLine[];
  /** Whether titles lead to the items' pages. */
  linked?: boolean;
  /** What moves a line, beside it. */
  controls?: (line: AgendaLine, at: number) => React.ReactNode;
  /** More for a line's element: where it is dragged, what keys do. */
  item?: ((line: AgendaLine) => React.HTMLAttributes<HTMLLIElement>) | Record<string, never>;
}) {
  if (lines.length === 0) return <p className="empty">Der er ingen punkter endnu.</p>;
  return (
    <ol className="agenda">
      {lines.map((line, at) => (
        <li
          key={line.id}
          id={`punkt-${line.id}`}
          className={classOf(line)}
          {...(typeof item === "function" ? item(line) : item)}
        >
          <span className="agenda-number">{line.number}</span>
          <div className="agenda-text">
            <Title meetingId={meetingId} line={line} linked={linked} />
            <Facts line={line} />
          </div>
          {controls?.(line, at)}
        </li>
      ))}
    </ol>
  );
}

function classOf({ isChapter, parentId, marks }: AgendaLine): string {
  const isWithdrawn = marks.some(({ text }) => text === "Taget af");
  return [
    isChapter && "agenda-chapter",
    parentId !== null && "agenda-inside",
    isWithdrawn && "agenda-withdrawn",
  ]
    .filter(Boolean)
    .join(" ");
}

function Title({
  meetingId,
  line,
  linked,
}: {
  meetingId: string;
  line: AgendaLine;
  linked: boolean;
}) {
  const { id, title, marks, mayOpen, isChapter } = line;
  return (
    <p className="agenda-title">
      {linked && (mayOpen || line.isRecused) ? (
        <a href={itemPath(meetingId, id)}>{title}</a>
      ) : isChapter ? (
        <b>{title}</b>
      ) : (
        title
      )}{" "}
      {marks.map(({ text, about }) => (
        <span key={text} className={text === "Taget af" ? "badge late" : "badge pale"}>
          {text}
          {about !== null && <span className="sr-only">: {about}</span>}
        </span>
      ))}
      {line.isRecused && <span className="badge late">Du er inhabil</span>}
    </p>
  );
}

function Facts({ line: { caseNumber, minutes, counts, marks } }: { line: AgendaLine }) {
  const attachments = counts?.attachments ?? 0;
  const facts = [
    caseNumber,
    minutes !== null && minutes > 0 ? `${minutes} min.` : null,
    attachments > 0 ? `${attachments} bilag` : null,
    counts !== null && counts.guests.length > 0 ? `Gæst: ${counts.guests.join(", ")}` : null,
    ...marks.flatMap(({ text, about }) => (text === "Lukket" ? [] : about)),
  ].filter(Boolean);
  return facts.length === 0 ? null : <p className="quiet">{facts.join(" · ")}</p>;
}
