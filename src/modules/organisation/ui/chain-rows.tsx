import type { ReactNode } from "react";
import { ChoiceField, type Option, type refusedIn, TextField } from "../../../ui/index.ts";
import { type Row, rowsIn } from "../rows.ts";
import { STEP_KINDS } from "../rules-words.ts";
import { Rows } from "./rows.tsx";

interface ChainRowsProps {
  chain: { steps: readonly Row[]; advice: readonly Row[] };
  units: readonly Option[];
  typed: ReturnType<typeof refusedIn>;
}

const KINDS = Object.entries(STEP_KINDS).map(([value, text]) => ({ value, text }));

/** Steps one after the other, and the advice that is sought beside them. */
export function ChainRows({ chain, units, typed }: ChainRowsProps) {
  const rowsOf = (list: "steps" | "advice") => (typed ? rowsIn(typed.values, list) : chain[list]);
  return (
    <>
      <h2>Trin</h2>
      <p>Sagen går fra trin til trin. Den, der ikke er her, erstattes af sin stedfortræder.</p>
      <Rows
        list="steps"
        rows={rowsOf("steps")}
        word="Trin"
        addText="Tilføj trin"
        fields={stepFields(units)}
      />
      <h2>Rådgivning</h2>
      <p>De spurgte enheder svarer samtidig, inden sagen går videre fra forfatteren.</p>
      <Rows
        list="advice"
        rows={rowsOf("advice")}
        word="Rådgivning"
        addText="Tilføj rådgivning"
        fields={adviceFields(units)}
      />
    </>
  );
}

type Fields = (row: Row, name: (field: string) => string) => ReactNode;

const stepFields =
  (units: readonly Option[]): Fields =>
  (row, name) => (
    <>
      <input type="hidden" name={name("personId")} value={row["personId"] ?? ""} />
      <input type="hidden" name={name("personName")} value={row["personName"] ?? ""} />
      <div className="field-row">
        <ChoiceField name={name("kind")} label="Går til" options={KINDS} value={row["kind"]} />
        <Workdays name={name("workdays")} value={row["workdays"]} />
      </div>
      <div className="field-row">
        <TextField
          name={name("person")}
          label="Person"
          hint="Kun for »En bestemt person«: navn eller initialer."
          value={row["person"]}
        />
        <ChoiceField
          name={name("unitId")}
          label="Enhed"
          hint="Kun for »En enheds leder«."
          empty="Ingen"
          options={units}
          value={row["unitId"]}
        />
      </div>
    </>
  );

const adviceFields =
  (units: readonly Option[]): Fields =>
  (row, name) => (
    <div className="field-row">
      <TextField
        name={name("label")}
        label="Om"
        hint="F.eks. økonomi, jura eller databeskyttelse."
        value={row["label"]}
      />
      <ChoiceField
        name={name("unitId")}
        label="Enhed"
        empty="Vælg en enhed"
        options={units}
        value={row["unitId"]}
      />
      <Workdays name={name("workdays")} value={row["workdays"]} />
    </div>
  );

function Workdays({ name, value }: { name: string; value: string | undefined }) {
  return (
    <TextField name={name} label="Hverdage" type="number" min={0} max={60} value={value ?? "2"} />
  );
}
