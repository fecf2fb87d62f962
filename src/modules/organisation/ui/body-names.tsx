import { dateText } from "../../../platform/i18n/index.ts";
import { Button, DataTable, type refusedIn, TextField } from "../../../ui/index.ts";
import type { BodyName } from "../store/body-names.ts";

/** A name as one line: former ones with their last day. */
export function nameText({ name, kind, validTo }: BodyName): string {
  if (kind !== "former") return name;
  return validTo === null
    ? `${name} (tidligere navn)`
    : `${name} (tidligere navn, til ${dateText(validTo, "da", "long")})`;
}

interface BodyNamesProps {
  names: readonly BodyName[];
  refused: ReturnType<typeof refusedIn>;
}

/** The other names that papers print for the body, to add to and take from. */
export function BodyNames({ names, refused }: BodyNamesProps) {
  return (
    <section>
      <h2>Andre navne</h2>
      <p>Papirer, der bruger et af navnene, hører til udvalget, også når de indlæses.</p>
      <DataTable
        caption="Andre navne"
        quietCaption
        rows={names}
        keyOf={({ name }) => name}
        empty="Udvalget har ingen andre navne."
        columns={[
          { title: "Navn", cell: nameText },
          {
            title: "Handling",
            cell: RemoveName,
          },
        ]}
      />
      <form method="post" className="sheet">
        <TextField
          name="alias"
          label="Nyt navn"
          hint="Store og små bogstaver gør ingen forskel."
          required
          maxLength={200}
          refused={refused}
        />
        <Button kind="secondary" name="handling" value="navn">
          Tilføj navn
        </Button>
      </form>
    </section>
  );
}

function RemoveName({ name }: BodyName) {
  return (
    <form method="post">
      <input type="hidden" name="alias" value={name} />
      <Button kind="plain" name="handling" value="fjern-navn" aria-label={`Fjern navnet ${name}`}>
        Fjern
      </Button>
    </form>
  );
}
