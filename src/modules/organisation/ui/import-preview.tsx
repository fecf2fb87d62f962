import { Alert, Button, DataTable } from "../../../ui/index.ts";
import type { ImportKind } from "../import/columns.ts";
import type { ImportPreview } from "../import/plan.ts";

const SHOWN = 100;

interface ImportPreviewProps {
  name: string;
  kind: ImportKind;
  preview: ImportPreview;
  /** The file itself, for the form that confirms. */
  field: string;
}

/** What an import would do, and the button that does it when every line can be used. */
export function ImportPreviewView({ name, kind, preview, field }: ImportPreviewProps) {
  const { added, changed, same, faults } = preview;
  const nothing = added.length + changed.length === 0;
  return (
    <>
      <h2>{name}</h2>
      <p className="lead">
        {lines(added.length)} vil blive oprettet, {changed.length} rettet, og {same} er uændrede.
      </p>
      {faults.length > 0 ? (
        <>
          <Alert kind="error">
            <p>
              {faults.length === 1 ? "1 linje" : `${faults.length} linjer`} kan ikke bruges, og
              intet er gemt. Ret filen, og vælg den igen.
            </p>
          </Alert>
          <DataTable
            caption={`Linjer, der skal rettes${more(faults.length)}`}
            rows={faults.slice(0, SHOWN)}
            keyOf={({ line }) => String(line)}
            empty=""
            columns={[
              { title: "Linje", cell: ({ line }) => line },
              { title: "Hvad er der galt", cell: ({ message }) => message },
            ]}
          />
        </>
      ) : (
        !nothing && (
          <form method="post" className="actions">
            <input type="hidden" name="art" value={kind} />
            <input type="hidden" name="baaret" value={field} />
            <Button>Gem alle ændringer</Button>
            <a href="/intern/organisation/import">Fortryd</a>
          </form>
        )
      )}
      {changed.length > 0 && (
        <DataTable
          caption={`Rettes${more(changed.length)}`}
          rows={changed.slice(0, SHOWN)}
          keyOf={({ line }) => String(line)}
          empty=""
          columns={[
            { title: "Linje", cell: ({ line }) => line },
            { title: "Navn", cell: (row) => row.name },
            { title: "Ændring", cell: ({ changes }) => changes.join("; ") },
          ]}
        />
      )}
      {added.length > 0 && (
        <DataTable
          caption={`Oprettes${more(added.length)}`}
          rows={added.slice(0, SHOWN)}
          keyOf={({ line }) => String(line)}
          empty=""
          columns={[
            { title: "Linje", cell: ({ line }) => line },
            { title: "Navn", cell: (row) => row.name },
          ]}
        />
      )}
      {(faults.length > 0 || nothing) && (
        <p>
          <a href="/intern/organisation/import">Vælg en fil igen</a>
        </p>
      )}
    </>
  );
}

function lines(count: number): string {
  return count === 1 ? "1 linje" : `${count} linjer`;
}

function more(count: number): string {
  return count > SHOWN ? ` (de første ${SHOWN} af ${count})` : "";
}
