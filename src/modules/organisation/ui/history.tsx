import { DataTable } from "../../../ui/index.ts";
import type { HistoryPage, HistoryRow } from "../history.ts";

interface HistoryProps {
  page: HistoryPage;
  /** The address of the page with what is older than that. */
  olderHref: (before: number) => string;
}

/** Who changed what, and when. Carries the id "historik", so that links lead back to it. */
export function History({ page, olderHref }: HistoryProps) {
  return (
    <section id="historik">
      <h2>Historik</h2>
      <DataTable
        caption="Historik"
        quietCaption
        rows={page.rows}
        keyOf={({ id }) => String(id)}
        empty="Her er ikke sket noget endnu."
        columns={COLUMNS}
      />
      {page.older !== null && (
        <p>
          <a href={`${olderHref(page.older)}#historik`}>Vis ældre ændringer</a>
        </p>
      )}
    </section>
  );
}

const COLUMNS = [
  { title: "Hvornår", cell: ({ at }: HistoryRow) => at },
  { title: "Hvem", cell: ({ who }: HistoryRow) => who },
  { title: "Hvad", cell: (row: HistoryRow) => <Changes {...row} /> },
];

function Changes({ what, changes }: HistoryRow) {
  return (
    <div>
      {what}
      {changes.length > 0 && (
        <ul className="plain quiet">
          {changes.map(({ label, before, after }) => (
            <li key={label}>
              {label}: {before !== null && <del>{before}</del>}
              {before !== null && after !== null && " → "}
              {after}
              {before !== null && after === null && " (fjernet)"}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
