import { instantText } from "../../../platform/i18n/dates.ts";
import type { Work } from "../load-work.ts";
import { DocumentRow } from "./document-row.tsx";

/** What the person has sent, and who has it now. */
export function SentRows({ rows }: { rows: Work["sent"] }) {
  if (rows.length === 0) return <p className="empty">Du har intet til godkendelse.</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <DocumentRow
          key={row.documentId}
          {...row}
          badge={row.isLate && <span className="badge late">Frist overskredet</span>}
          facts={[
            `hos ${row.holder ?? row.label ?? "ingen"}`,
            row.body,
            row.since && `siden ${instantText(new Date(row.since), "da")}`,
            row.dueAt && `frist ${instantText(new Date(row.dueAt), "da")}`,
            row.awaitedAdvice > 0 ? `afventer ${row.awaitedAdvice} udtalelser` : null,
          ]}
        />
      ))}
    </ul>
  );
}
