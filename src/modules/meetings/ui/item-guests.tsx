import { Button, DataTable, type Refused, TextField } from "../../../ui/index.ts";
import { PersonField } from "../../organisation/ui/index.ts";
import { timeText } from "../../../platform/i18n/dates.ts";
import type { ItemPapersView } from "../item-page.ts";

type Guest = ItemPapersView["guests"][number];

/** Who is called in for the item, and when. */
export function ItemGuests({
  guests,
  mayEdit,
  refused,
}: {
  guests: Guest[];
  mayEdit: boolean;
  refused: Refused | undefined;
}) {
  if (guests.length === 0 && !mayEdit) return null;
  return (
    <section id="gaester">
      <h2>Gæster</h2>
      <DataTable
        caption="Gæster"
        quietCaption
        rows={guests}
        keyOf={({ id }) => id}
        empty="Ingen er kaldt ind til punktet."
        columns={[
          { title: "Navn", cell: ({ name }) => name },
          { title: "Funktion", cell: ({ function: work }) => work },
          {
            title: "Kaldt ind",
            cell: ({ time }) => (time === null ? "Når punktet begynder" : timeText(time, "da")),
          },
          ...(mayEdit ? [{ title: "Ret", cell: removeCell }] : []),
        ]}
      />
      {mayEdit && (
        <details open={refused?.values["handling"]?.[0] === "gaest"}>
          <summary>Kald en gæst ind</summary>
          <form method="post" className="sheet">
            <input type="hidden" name="handling" value="gaest" />
            <PersonField
              name="person"
              label="En, der arbejder her"
              hint="Navn, initialer eller mail. Ser kun dette punkts papirer, når dagsordenen er udsendt."
              required={false}
              refused={refused}
            />
            <TextField
              name="name"
              label="Eller en gæst udefra"
              required={false}
              maxLength={200}
              refused={refused}
            />
            <div className="field-row">
              <TextField
                name="function"
                label="Funktion"
                required={false}
                maxLength={200}
                refused={refused}
              />
              <TextField
                name="email"
                label="Mail"
                type="email"
                required={false}
                maxLength={300}
                refused={refused}
              />
              <TextField
                name="callAt"
                label="Kaldes ind kl."
                type="time"
                hint="Tomt: følger tidsplanen."
                required={false}
                refused={refused}
              />
            </div>
            <Button kind="secondary">Kald ind</Button>
          </form>
        </details>
      )}
    </section>
  );
}

function removeCell({ id, name }: Guest) {
  return (
    <form method="post">
      <input type="hidden" name="handling" value="gaest-vaek" />
      <Button kind="plain" name="gaest" value={id}>
        Fjern<span className="sr-only"> {name}</span>
      </Button>
    </form>
  );
}
