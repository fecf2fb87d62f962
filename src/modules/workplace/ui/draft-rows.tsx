import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import type { Work } from "../load-work.ts";
import { DocumentRow } from "./document-row.tsx";

/** What the person is writing; what was sent back first. */
export function DraftRows({ rows }: { rows: Work["drafts"] }) {
  if (rows.length === 0) return <p className="empty">Du har ingen kladder.</p>;
  return (
    <>
      <ul className="rows">
        {rows.map((row) => (
          <DocumentRow
            key={row.documentId}
            {...row}
            badge={row.isReturned && <span className="badge late">Sendt tilbage</span>}
            facts={[
              row.body?.name,
              row.wishedOn && `ønsket ${dateText(row.wishedOn, "da", "short")}`,
              row.words === 1 ? "1 ord" : `${row.words} ord`,
              `rettet ${instantText(new Date(row.changedAt), "da")}`,
            ]}
          />
        ))}
      </ul>
      <p>
        <a href="/intern/sager">Alle dine sager</a>
      </p>
    </>
  );
}
