import { Button, ChoiceField, type Refused, TextField } from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES } from "../../organisation/index.ts";
import type { ItemFactsView } from "../item-page.ts";
import { ClosingFields } from "./free-item-fields.tsx";

interface FormsProps {
  facts: ItemFactsView;
  isSent: boolean;
  refused: Refused | undefined;
}

/** What the secretary does to an item: change it, close it, fetch its case again, take it off. */
export function ItemForms({ facts, isSent, refused }: FormsProps) {
  const of = (handling: string) =>
    refused?.values["handling"]?.[0] === handling ? refused : undefined;
  const isWithdrawn = facts.withdrawn !== null;
  const what = facts.isChapter ? "kapitlet" : "punktet";
  return (
    <section className="item-forms">
      <h2>Ret {what}</h2>
      {isWithdrawn && <RestoreForm />}
      {!isWithdrawn &&
        (facts.isChapter ? (
          <RenameForm facts={facts} refused={of("omdoeb")} />
        ) : (
          <ChangeForm facts={facts} refused={of("ret")} />
        ))}
      {facts.hasRoute && !isWithdrawn && (
        <form method="post" className="sheet">
          <p>
            Er sagen godkendt på ny, eller har den fået nye gældende bilag, kan du hente tekst og
            bilag igen.
          </p>
          <Button kind="secondary" name="handling" value="hent">
            Hent igen fra sagen
          </Button>
        </form>
      )}
      {!facts.isChapter && !isWithdrawn && <CloseForm {...{ facts, isSent }} refused={of("luk")} />}
      {!isWithdrawn && !facts.isFixedChapter && (
        <details open={of("tag-af") !== undefined}>
          <summary>Tag af dagsordenen</summary>
          <form method="post" className="sheet">
            <input type="hidden" name="handling" value="tag-af" />
            <TextField
              name="reason"
              label="Begrundelse"
              hint={
                isSent
                  ? "Nummeret og begrundelsen bliver stående. Du kan fortryde, indtil mødet begynder."
                  : `Dagsordenen er ikke sendt endnu; ${what} forsvinder helt.`
              }
              required={isSent}
              maxLength={500}
              refused={of("tag-af")}
            />
            <Button kind="danger">Tag {what} af</Button>
          </form>
        </details>
      )}
    </section>
  );
}

function RestoreForm() {
  return (
    <form method="post" className="sheet">
      <p>Fortryder du, står det på dagsordenen igen med sit nummer, og sagen er på vej hertil.</p>
      <Button kind="secondary" name="handling" value="saet-paa">
        Fortryd udtagning
      </Button>
    </form>
  );
}

function RenameForm({ facts, refused }: { facts: ItemFactsView; refused: Refused | undefined }) {
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="handling" value="omdoeb" />
      <input type="hidden" name="revision" value={facts.revision ?? ""} />
      <TextField
        name="title"
        label="Titel"
        hint={facts.isFixedChapter ? "Gælder kun denne dagsorden." : undefined}
        required
        maxLength={300}
        value={facts.title}
        refused={refused}
      />
      <Button kind="secondary">Gem titlen</Button>
    </form>
  );
}

function ChangeForm({ facts, refused }: { facts: ItemFactsView; refused: Refused | undefined }) {
  return (
    <details open={refused !== undefined}>
      <summary>Titel, slags og tid</summary>
      <form method="post" className="sheet">
        <input type="hidden" name="handling" value="ret" />
        <input type="hidden" name="revision" value={facts.revision ?? ""} />
        <TextField
          name="title"
          label="Titel"
          hint={facts.hasRoute ? "Titlen er godkendt med sagen og rettes dér." : undefined}
          required
          maxLength={300}
          value={facts.title}
          refused={refused}
        />
        <div className="field-row">
          <ChoiceField
            name="itemType"
            label="Slags"
            options={Object.entries(ITEM_TYPE_NAMES).map(([value, text]) => ({ value, text }))}
            value={facts.itemType ?? "information"}
            refused={refused}
          />
          <TextField
            name="minutes"
            label="Minutter"
            type="number"
            min={0}
            max={1440}
            required
            value={String(facts.minutes ?? 0)}
            refused={refused}
          />
        </div>
        <Button kind="secondary">Gem</Button>
      </form>
    </details>
  );
}

function CloseForm({ facts, isSent, refused }: FormsProps) {
  return (
    <details open={refused !== undefined}>
      <summary>{facts.closed ? "Åbn punktet, eller ret lukningen" : "Luk punktet"}</summary>
      <form method="post" className="sheet">
        <input type="hidden" name="handling" value="luk" />
        {isSent && !facts.closed && (
          <p>
            Er punktet på hjemmesiden, bliver det straks taget af. Send en rettelse, så medlemmerne
            får besked.
          </p>
        )}
        <input type="hidden" name="revision" value={facts.revision ?? ""} />
        <ClosingFields
          ground={facts.closedGround}
          publicTitle={facts.publicTitle}
          refused={refused}
          required
        />
        <Button kind="secondary">{facts.closed ? "Gem lukningen" : "Luk punktet"}</Button>
      </form>
      {facts.closed && (
        <form method="post">
          <input type="hidden" name="revision" value={facts.revision ?? ""} />
          <Button kind="secondary" name="handling" value="aabn">
            Åbn punktet
          </Button>
        </form>
      )}
    </details>
  );
}
