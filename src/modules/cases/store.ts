import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here } from "./store/here.ts";
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

/** Gives cases that have no title the one beside their number. */
export async function nameCases(
  tx: Tx,
  titles: readonly { number: string; title: string }[],
): Promise<void> {
  await sql`
    update app.case_file c set title = row.title
    from jsonb_to_recordset(${JSON.stringify(titles)}::jsonb) as row (number text, title text)
    where c.authority_id = ${here} and c.number = row.number and c.title = ''`.execute(tx);
}
