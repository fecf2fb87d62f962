import type { Tx } from "../../platform/database/doors.ts";
import { tables } from "./tables.ts";

/** The ids of the cases with these printed numbers, by number; one number serves many items. */
export async function ensureCases(
  tx: Tx,
  authorityId: string,
  numbers: string[],
): Promise<Map<string, string>> {
  const distinct = [...new Set(numbers)];
  if (distinct.length === 0) return new Map();
  const cases = await tables(tx)
    .insertInto("app.case_file")
    .values(distinct.map((number) => ({ authority_id: authorityId, number })))
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "number"])
        .doUpdateSet((row) => ({ number: row.ref("excluded.number") })),
    )
    .returning(["id", "number"])
    .execute();
  return new Map(cases.map((one) => [one.number, one.id]));
}
