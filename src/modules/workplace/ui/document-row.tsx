import type { ReactNode } from "react";

interface DocumentRowProps {
  documentId: string;
  title: string;
  caseNumber: string;
  isClosed?: boolean;
  /** Short facts after the case number. */
  facts: (string | null | undefined)[];
  badge?: ReactNode;
}

/** A case document in a list: its title leads to it, the facts stand below. */
export function DocumentRow({
  documentId,
  title,
  caseNumber,
  isClosed,
  facts,
  badge,
}: DocumentRowProps) {
  return (
    <li>
      <h3>
        <a href={`/intern/dokumenter/${documentId}`}>{title}</a>
      </h3>
      <p className="quiet">
        {badge}
        {isClosed && <span className="badge pale">Lukket</span>}
        {[caseNumber, ...facts].filter(Boolean).join(" · ")}
      </p>
    </li>
  );
}
