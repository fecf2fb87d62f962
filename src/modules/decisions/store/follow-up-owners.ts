import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** Whether the unit, person and body that a task names are there. */
export async function knownOwners(
  tx: Tx,
  named: { unitId: string | null; personId: string | null; dueBodyId: string | null },
): Promise<boolean> {
  const known = (table: string, id: string | null) => sql`
    (${id}::uuid is null or exists (select from ${sql.id("app", table)}
      where authority_id = ${here} and id = ${id}::uuid))`;
  const { rows } = await sql<{ all: boolean }>`
    select ${known("unit", named.unitId)} and ${known("person", named.personId)}
      and ${known("body", named.dueBodyId)} as "all"`.execute(tx);
  return rows[0]!.all;
}
