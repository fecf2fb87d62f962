import { PersonField } from "../../organisation/ui/index.ts";
import type { ScreenFacts } from "../screen/screen-facts.ts";
import { Choice, Line } from "./panel-fields.tsx";

/** A task: what, for a unit or a person, and by when. */
export function TaskFields({ units }: Pick<ScreenFacts, "units">) {
  return (
    <>
      <Line name="tekst" label="Opgaven" />
      <Choice
        name="enhed"
        label="Enhed"
        options={[
          { value: "", text: "Ingen enhed" },
          ...units.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <PersonField
        name="ansvarlig"
        label="Ansvarlig"
        hint="En medarbejder, eller hvem det ellers er."
        refused={undefined}
      />
      <Line name="frist" label="Frist" type="date" isOptional />
    </>
  );
}
