import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "./here.ts";

/** What ids of people, units, bodies, terms and lists are called, by id. One query. */
export async function namesByIds(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter(isId);
  if (asked.length === 0) return new Map();
  const tables = [
    ["person", "name"],
    ["unit", "name"],
    ["body", "name"],
    ["term", "label"],
    ["distribution_list", "name"],
  ] as const;
  const { rows } = await sql<{ id: string; name: string }>`${sql.join(
    tables.map(
      ([table, column]) => sql`
        select id::text, ${sql.ref(column)} as name from ${sql.id("app", table)}
        where authority_id = ${here} and id = any(${asked}::uuid[])`,
    ),
    sql` union all `,
  )}`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
