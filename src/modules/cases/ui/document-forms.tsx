import { Button, CheckField, ChoiceField, refusedIn, TextField } from "../../../ui/index.ts";
import { OWN_SECTION } from "../own-section.ts";
import { BodyAndType, type BodyToChoose } from "./body-and-type.tsx";
import type { DocumentFacts } from "../store/documents.ts";
import { CLOSED_GROUNDS } from "../words-danish.ts";

interface DocumentFormsProps {
  facts: DocumentFacts;
  sections: readonly { key: string; heading: string }[];
  bodies: readonly BodyToChoose[];
  may: { edit: boolean; withdraw: boolean };
  refused: ReturnType<typeof refusedIn>;
}

/** What is done with a document beside writing it. */
export function DocumentForms({ facts, sections, bodies, may, refused }: DocumentFormsProps) {
  return (
    <div className="document-forms">
      {may.edit && (
        <>
          <details open={refused !== undefined}>
            <summary>Titel, udvalg og åbenhed</summary>
            <FactsForm {...{ facts, bodies, refused }} />
          </details>
          <details>
            <summary>Afsnit</summary>
            <ul className="rows">
              {sections.map((section) => (
                <SectionRow key={section.key} name={section.key} heading={section.heading} />
              ))}
            </ul>
            <form method="post" className="sheet">
              <TextField name="heading" label="Overskrift" required maxLength={120} />
              <Button kind="secondary" name="handling" value="nyt-afsnit">
                Tilføj afsnit
              </Button>
            </form>
          </details>
          <details>
            <summary>Hent tekst fra Word</summary>
            <form method="post" encType="multipart/form-data" className="sheet">
              <p>
                Afsnit med samme overskrift bliver udfyldt. Det, der stod før, bliver gemt som
                version.
              </p>
              <div className="field">
                <label className="form-label" htmlFor="felt-fil">
                  Word-fil (.docx)
                </label>
                <input
                  className="form-input"
                  id="felt-fil"
                  type="file"
                  name="fil"
                  accept=".docx"
                  required
                />
              </div>
              <Button kind="secondary" name="handling" value="word">
                Hent tekst
              </Button>
            </form>
          </details>
        </>
      )}
      {may.withdraw && (
        <details>
          <summary>Træk dokumentet tilbage</summary>
          <form method="post" className="sheet">
            <TextField name="reason" label="Hvorfor?" required maxLength={500} />
            <Button kind="danger" name="handling" value="traek-tilbage">
              Træk tilbage
            </Button>
          </form>
        </details>
      )}
    </div>
  );
}

function FactsForm({
  facts,
  bodies,
  refused,
}: Pick<DocumentFormsProps, "facts" | "bodies" | "refused">) {
  return (
    <form method="post" className="sheet">
      <TextField
        name="title"
        label="Titel"
        required
        maxLength={200}
        value={facts.title}
        refused={refused}
      />
      <BodyAndType
        bodies={bodies}
        bodyId={facts.bodyId}
        itemType={facts.itemType}
        empty="Intet udvalg valgt"
        refused={refused}
        types={(options) => (
          <ChoiceField
            name="itemType"
            label="Punkttype"
            options={options}
            value={facts.itemType}
            refused={refused}
          />
        )}
      />
      <CheckField name="isClosed" label="Lukket dokument" checked={facts.isClosed} />
      <TextField
        name="closedGround"
        label="Hvorfor er det lukket?"
        hint="Lov og paragraf, eller med egne ord."
        list="grunde"
        required={false}
        maxLength={120}
        value={facts.closedGround}
        refused={refused}
      />
      <datalist id="grunde">
        {CLOSED_GROUNDS.map((ground) => (
          <option key={ground}>{ground}</option>
        ))}
      </datalist>
      <TextField
        name="publicTitle"
        label="Neutral offentlig titel"
        hint="Det eneste, offentligheden ser af et lukket punkt. Ingen navne, adresser eller beløb."
        required={false}
        maxLength={200}
        value={facts.publicTitle}
        refused={refused}
      />
      <Button kind="secondary" name="handling" value="fakta">
        Gem
      </Button>
    </form>
  );
}

function SectionRow({ name, heading }: { name: string; heading: string }) {
  return (
    <li>
      <form method="post" className="actions">
        <span>{heading}</span>
        <input type="hidden" name="key" value={name} />
        <Button kind="plain" name="handling" value="op">
          Op<span className="sr-only">: {heading}</span>
        </Button>
        <Button kind="plain" name="handling" value="ned">
          Ned<span className="sr-only">: {heading}</span>
        </Button>
        {name.startsWith(OWN_SECTION) && (
          <Button kind="plain" name="handling" value="fjern-afsnit">
            Fjern<span className="sr-only"> {heading}</span>
          </Button>
        )}
      </form>
    </li>
  );
}
