import { ChoiceField, TextField } from "../../../ui/index.ts";
import { type Row, rowsIn } from "../rows.ts";
import { STANDING_PLACES } from "../rules-words.ts";
import { STANDING_ITEM_NAMES } from "../standing-item.ts";
import { Rows } from "./rows.tsx";
import { options } from "./options.ts";
import type { RulesFieldsProps } from "./rules-fields.tsx";

/** The headings that stand on every agenda. */
export function Chapters({ rules, refused }: RulesFieldsProps) {
  const rows: Row[] = refused ? rowsIn(refused.values, "chapters") : rules.chapters;
  return (
    <Rows
      list="chapters"
      rows={rows}
      word="Kapitel"
      addText="Tilføj kapitel"
      fields={chapterFields}
    />
  );
}

const chapterFields = ({ key, title }: Row, name: (field: string) => string) => (
  <>
    <input type="hidden" name={name("key")} value={key ?? ""} />
    <TextField name={name("title")} label="Titel" value={title} />
  </>
);

/** The items that stand on every agenda. */
export function Standing({ rules, refused }: RulesFieldsProps) {
  const rows: Row[] = refused
    ? rowsIn(refused.values, "standing")
    : rules.standing.map((one) => ({ ...one, chapter: one.chapter ?? "" }));
  const chapters = rules.chapters.map(({ key, title }) => ({ value: key, text: title }));
  const fields = (row: Row, name: (field: string) => string) => (
    <>
      <TextField name={name("title")} label="Titel" value={row["title"]} />
      <div className="field-row">
        <ChoiceField
          name={name("kind")}
          label="Slags"
          options={[...options(STANDING_ITEM_NAMES), { value: "other", text: "Andet fast punkt" }]}
          value={row["kind"]}
        />
        <ChoiceField
          name={name("at")}
          label="Plads"
          options={options(STANDING_PLACES)}
          value={row["at"]}
        />
        {chapters.length > 0 && (
          <ChoiceField
            name={name("chapter")}
            label="Kapitel"
            empty="Uden for kapitlerne"
            options={chapters}
            value={row["chapter"]}
          />
        )}
      </div>
    </>
  );
  return (
    <Rows list="standing" rows={rows} word="Punkt" addText="Tilføj fast punkt" fields={fields} />
  );
}
