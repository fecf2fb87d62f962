import { ChoiceField, type Option, TextField } from "../../../ui/index.ts";
import type { refusedIn } from "../../../ui/index.ts";
import type { Unit } from "../store/units.ts";

interface UnitFieldsProps {
  unit?: Pick<Unit, "name" | "parentId" | "validFrom">;
  options: readonly Option[];
  refused: ReturnType<typeof refusedIn>;
}

/** Name, place and first day of a unit. */
export function UnitFields({ unit, options, refused }: UnitFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Navn"
        required
        maxLength={200}
        value={unit?.name}
        refused={refused}
      />
      <ChoiceField
        name="parentId"
        label="Overordnet enhed"
        options={options}
        empty="Ingen: enheden er øverst"
        value={unit?.parentId}
        refused={refused}
      />
      <TextField
        name="validFrom"
        label="Gælder fra"
        type="date"
        required={false}
        value={unit?.validFrom}
        refused={refused}
      />
    </>
  );
}
