import type { ReactNode } from "react";
import { dateText } from "../../../platform/i18n/dates.ts";
import { Alert, DataTable } from "../../../ui/index.ts";
import type { ArchiveView } from "../archive-view.ts";
import { paperPath } from "../links.ts";
import { STATE_NAMES } from "../words.ts";
import { resultOf } from "./paper-result.tsx";

/** How far an archive is, and what became of each paper and file of it. */
export function ArchiveResults({ view }: { view: ArchiveView }) {
  const { papers, waiting, passedBy } = view;
  const done = papers.length - waiting;
  return (
    <>
      {papers.length > 0 && (
        <div className="archive-progress">
          <progress id="laest" value={done} max={papers.length} aria-labelledby="laest-tekst" />
          <p id="laest-tekst" aria-live="polite">
            {waiting === 0
              ? papers.length === 1
                ? "Papiret er læst."
                : `Alle ${papers.length} papirer er læst.`
              : `${done} af ${papers.length} papirer er læst.`}
          </p>
        </div>
      )}
      {papers.length === 0 && <Alert>Ingen papirer i arkivet er nye.</Alert>}
      <section aria-labelledby="papirer">
        <h2 id="papirer">Papirer</h2>
        <DataTable
          caption="Papirer i arkivet"
          quietCaption
          columns={[
            { title: "Papir", cell: named },
            { title: "Udvalg", cell: ({ body }) => body || <span className="quiet">Mangler</span> },
            {
              title: "Mødedato",
              oneLine: true,
              cell: ({ date }) =>
                date === "" ? (
                  <span className="quiet">Mangler</span>
                ) : (
                  dateText(date, "da", "short")
                ),
            },
            { title: "Resultat", cell: became },
          ]}
          rows={papers}
          keyOf={({ id }) => id}
          empty="Ingen papirer."
        />
      </section>
      {passedBy.length > 0 && (
        <section aria-labelledby="sprunget">
          <h2 id="sprunget">Ikke taget med</h2>
          <DataTable
            caption="Filer, der ikke er taget med"
            quietCaption
            columns={[
              { title: "Fil", cell: ({ file }) => file },
              {
                title: "Hvorfor",
                cell: ({ message, hint }) => (
                  <span>
                    <b>{message}</b> {hint}
                  </span>
                ),
              },
            ]}
            rows={passedBy}
            keyOf={({ file, message }) => `${file} ${message}`}
            empty=""
          />
        </section>
      )}
    </>
  );
}

type Paper = ArchiveView["papers"][number];

function named({ id, inside, state }: Paper): ReactNode {
  return state === "waiting" ? inside : <a href={paperPath(id)}>{inside}</a>;
}

function became(paper: Paper): ReactNode {
  if (paper.state === "held")
    return (
      <span>
        {STATE_NAMES.held}
        {paper.fault === null ? paper.doubts > 0 && ` (${paper.doubts} tvivl)` : `: ${paper.fault}`}
      </span>
    );
  return (
    <span>
      {paper.state === "imported" && `${STATE_NAMES.imported}. `}
      {resultOf(paper)}
    </span>
  );
}
