import { ChoiceField, type refusedIn, TextAreaField, TextField } from "../../../ui/index.ts";
import { type Row, rowsIn } from "../rows.ts";
import type { TemplateSection } from "../rules.ts";
import { REQUIRED, SECTION_KIND_NAMES } from "../rules-words.ts";
import { Rows } from "./rows.tsx";

interface SectionRowsProps {
  sections: readonly TemplateSection[];
  typed: ReturnType<typeof refusedIn>;
}

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** The sections of a template, in the order in which they are written. */
export function SectionRows({ sections, typed }: SectionRowsProps) {
  const rows: Row[] = typed
    ? rowsIn(typed.values, "sections")
    : sections.map((section) => ({ ...section }));
  return (
    <Rows
      list="sections"
      rows={rows}
      word="Afsnit"
      addText="Tilføj afsnit"
      fields={sectionFields}
    />
  );
}

const sectionFields = (row: Row, name: (field: string) => string) => (
  <>
    <input type="hidden" name={name("key")} value={row["key"] ?? ""} />
    <TextField name={name("heading")} label="Overskrift" value={row["heading"]} />
    <div className="field-row">
      <ChoiceField
        name={name("kind")}
        label="Art"
        options={options(SECTION_KIND_NAMES)}
        value={row["kind"]}
      />
      <ChoiceField
        name={name("required")}
        label="Når det er tomt"
        options={options(REQUIRED)}
        value={row["required"]}
      />
    </div>
    <TextAreaField
      name={name("help")}
      label="Vejledning til den, der skriver"
      rows={2}
      value={row["help"]}
    />
  </>
);
