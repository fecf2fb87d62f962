import { ChoiceField, type Option, RadioFields, refusedIn, TextField } from "../../../ui/index.ts";
import type { CaseFacts } from "../store/cases.ts";
import { SENSITIVITY_HINTS, SENSITIVITY_NAMES } from "../words-danish.ts";

interface CaseFieldsProps {
  facts: CaseFacts;
  units: readonly Option[];
  refused: ReturnType<typeof refusedIn>;
}

/** The facts of a case, in a new one as in an old. */
export function CaseFields({ facts, units, refused }: CaseFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Titel"
        required
        maxLength={200}
        value={facts.title}
        refused={refused}
      />
      <TextField
        name="publicTitle"
        label="Offentlig titel"
        hint="Bruges, når sagens egen titel ikke kan vises. Skriv ingen navne eller adresser."
        required={false}
        maxLength={200}
        value={facts.publicTitle}
        refused={refused}
      />
      <ChoiceField
        name="unitId"
        label="Enhed"
        options={units}
        empty="Ingen"
        value={facts.unitId}
        refused={refused}
      />
      <TextField
        name="kleCode"
        label="KLE-kode"
        hint="For eksempel 05.01.02. Koderne kan slås op under KLE."
        required={false}
        value={facts.kleCode}
        refused={refused}
      />
      <RadioFields
        name="sensitivity"
        label="Hvem kan se sagen?"
        value={facts.sensitivity}
        refused={refused}
        options={Object.entries(SENSITIVITY_NAMES).map(([value, text]) => ({
          value,
          text,
          hint: SENSITIVITY_HINTS[value as CaseFacts["sensitivity"]],
        }))}
      />
    </>
  );
}
