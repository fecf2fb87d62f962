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
  const known = await tables(tx)
    .selectFrom("app.case_file")
    .select(["id", "number"])
    .where("authority_id", "=", authorityId)
    .where(sql<boolean>`number = any(${distinct})`)
    .execute();
  const ids = new Map(known.map((one) => [one.number, one.id]));
  // In one order, so that two who add the same cases at once wait for each other.
  const unknown = distinct.filter((number) => !ids.has(number)).sort();
  if (unknown.length === 0) return ids;
  const { rows: cases } = await sql<{ id: string; number: string }>`
    insert into app.case_file (authority_id, number)
    select ${authorityId}, number from unnest(${unknown}::text[]) as number
    on conflict (authority_id, number) do update set number = excluded.number
    returning id, number`.execute(tx);
  for (const one of cases) ids.set(one.number, one.id);
  return ids;
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
