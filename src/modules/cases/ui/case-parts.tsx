import { Button, DataTable, TextAreaField, TextField, ChoiceField } from "../../../ui/index.ts";
import { casePath, documentPath } from "../links.ts";
import type { CaseView } from "../store/case-page.ts";
import { DOCUMENT_STATE_NAMES, LINK_KIND_NAMES } from "../words-danish.ts";

/** The case's documents; a closed one that isn't the viewer's stands under its public title. */
export function CaseDocuments({ documents }: Pick<CaseView, "documents">) {
  return (
    <DataTable
      caption="Dokumenter"
      quietCaption
      rows={documents}
      keyOf={({ id }) => id}
      empty="Sagen har endnu ingen dokumenter."
      columns={[
        { title: "Titel", cell: documentCell },
        { title: "Til", cell: ({ body }) => body },
        { title: "Forfatter", cell: ({ author }) => author },
        { title: "Tilstand", cell: ({ state }) => DOCUMENT_STATE_NAMES[state] },
      ]}
    />
  );
}

function documentCell({ id, title, isReadable, isClosed }: CaseView["documents"][number]) {
  return (
    <>
      {isReadable ? <a href={documentPath(id)}>{title}</a> : title}
      {isClosed && <span className="badge"> Lukket</span>}
    </>
  );
}

/** Other cases that this one has to do with. */
export function CaseLinks({ links, mayEdit }: Pick<CaseView, "links"> & { mayEdit: boolean }) {
  return (
    <section id="henvisninger">
      <h2>Henvisninger</h2>
      {links.length === 0 && <p className="empty">Sagen henviser ikke til andre.</p>}
      <ul className="rows">
        {links.map((link) => (
          <li key={link.id}>
            <form method="post" className="actions">
              <span>
                {link.isFrom ? LINK_KIND_NAMES[link.kind] : "Henvist fra"}:{" "}
                <a href={casePath(link.id)}>
                  {link.number} {link.title}
                </a>
              </span>
              <input type="hidden" name="otherId" value={link.id} />
              {mayEdit && (
                <Button kind="plain" name="handling" value="fjern-henvisning">
                  Fjern<span className="sr-only"> henvisningen til {link.number}</span>
                </Button>
              )}
            </form>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <details>
          <summary>Henvis til en sag</summary>
          <form method="post" className="sheet">
            <TextField name="number" label="Sagens nummer" required maxLength={60} />
            <ChoiceField
              name="kind"
              label="Hvordan"
              options={Object.entries(LINK_KIND_NAMES).map(([value, text]) => ({ value, text }))}
            />
            <Button kind="secondary" name="handling" value="henvis">
              Henvis
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}

/** Who is shut out of the case, and why. */
export function Recusals({
  recusals,
  mayRecuse,
}: Pick<CaseView, "recusals"> & { mayRecuse: boolean }) {
  return (
    <section id="inhabile">
      <h2>Inhabile</h2>
      {recusals.length === 0 && <p className="empty">Ingen er meldt inhabil.</p>}
      <ul className="rows">
        {recusals.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b>: {one.reason}
            {mayRecuse && (
              <form method="post" className="actions">
                <input type="hidden" name="personId" value={one.id} />
                <Button kind="plain" name="handling" value="habil">
                  Ophæv<span className="sr-only"> inhabilitet for {one.name}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>Meld inhabil</summary>
        <form method="post" className="sheet">
          <TextField
            name="person"
            label={mayRecuse ? "Hvem? (tomt: dig selv)" : "Dig selv"}
            hint={mayRecuse ? "Initialer eller navn." : "Lad feltet stå tomt."}
            required={false}
          />
          <TextAreaField name="reason" label="Begrundelse" required rows={2} maxLength={1000} />
          <Button kind="danger" name="handling" value="inhabil">
            Meld inhabil
          </Button>
        </form>
      </details>
    </section>
  );
}
