import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { personTyped } from "./find-person.ts";
import { type Row, rowsIn, valuesIn } from "./rows.ts";
import type { ApprovalChain } from "./rules.ts";
import { whole } from "./rules-forms.ts";
import { namesOf } from "./store/people.ts";

export const BLANK_STEP: Row = {
  kind: "leader",
  person: "",
  personId: "",
  personName: "",
  unitId: "",
  workdays: "2",
};
export const BLANK_ADVICE: Row = { label: "", unitId: "", workdays: "3" };

/** The chain as the rows of its form, people by their names. */
export async function chainRows(
  tx: Tx,
  { steps, advice }: ApprovalChain,
): Promise<{ steps: Row[]; advice: Row[] }> {
  const names = await namesOf(
    tx,
    steps.flatMap(({ personId }) => personId ?? []),
  );
  return {
    steps: steps.map(({ kind, personId, unitId, workdays }) => {
      const name = names.get(personId ?? "") ?? "";
      return {
        kind,
        person: name,
        personName: name,
        personId: personId ?? "",
        unitId: unitId ?? "",
        workdays: String(workdays),
      };
    }),
    advice: advice.map(({ label, unitId, workdays }) => ({
      label,
      unitId,
      workdays: String(workdays),
    })),
  };
}

/** A chain as typed, to be checked when the rules are saved. @throws InputError for a person nobody knows */
export async function chainTyped(tx: Tx, form: FormData): Promise<unknown> {
  const values = valuesIn(form);
  const steps: unknown[] = [];
  for (const [index, row] of rowsIn(values, "steps").entries()) {
    const { kind, unitId } = row;
    steps.push({
      kind,
      personId: kind === "person" ? await personOf(tx, row, index) : null,
      unitId: kind === "unit" ? unitId || null : null,
      workdays: whole(row["workdays"]),
    });
  }
  const advice = rowsIn(values, "advice").map(({ label, unitId, workdays }) => ({
    label,
    unitId,
    workdays: whole(workdays),
  }));
  return { steps, advice };
}

/** A name that wasn't touched still means the same person, also when two have it. */
async function personOf(tx: Tx, row: Row, index: number): Promise<string> {
  const { person = "", personId, personName } = row;
  if (personId && person === personName) return personId;
  if (person === "")
    throw new InputError(`Trin ${index + 1}: Skriv, hvem trinnet går til.`, {
      hint: "Skriv navn, initialer eller mailadresse.",
    });
  return (await personTyped(tx, person)).id;
}
