import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, ChoiceField, type Refused, TextAreaField } from "../../../ui/index.ts";
import type { MinutesView } from "../minutes-view.ts";

/** What was added to the minutes as a whole, and the form for one more addition. */
export function Addenda({ view, refused }: { view: MinutesView; refused: Refused | undefined }) {
  const onWhole = view.addenda.filter((one) => one.itemId === null);
  return (
    <>
      {onWhole.map((one) => (
        <div key={one.id} className="decision">
          <p className="label">
            Tilføjelse til referatet {instantText(new Date(one.madeAt), "da")}, {one.madeBy}
          </p>
          <p>{one.text}</p>
        </div>
      ))}
      {view.may.followUp && (
        <details>
          <summary>Skriv en tilføjelse</summary>
          <form method="post" className="sheet">
            <p>Referatet ændres ikke. Tilføjelsen vises for sig med dato og dit navn.</p>
            <ChoiceField
              name="itemId"
              label="Punkt"
              required={false}
              empty="Hele referatet"
              options={view.items
                .filter((item) => item.isSeen && !item.isChapter)
                .map(({ id, number, title }) => ({ value: id, text: `${number}. ${title}` }))}
              refused={refused}
            />
            <TextAreaField
              name="text"
              label="Tilføjelse"
              required
              maxLength={8000}
              refused={refused}
            />
            <Button kind="secondary" name="handling" value="tilfoej">
              Gem tilføjelsen
            </Button>
          </form>
        </details>
      )}
    </>
  );
}
