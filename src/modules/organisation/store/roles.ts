import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { AuthorityRole } from "../roles.ts";
import { tables } from "../tables.ts";
import { here } from "./here.ts";

/** Lets one change of roles at a time into the authority, so that two can't remove the last administrator together. */
export async function lockRoles(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted roles'), hashtext(${here}::text))`.execute(
    tx,
  );
}

/** Adds and removes roles until the person has just these. */
export async function storeRoles(
  tx: Tx,
  personId: string,
  roles: readonly AuthorityRole[],
): Promise<void> {
  let removed = tables(tx)
    .deleteFrom("app.authority_role")
    .where("authority_id", "=", here)
    .where("person_id", "=", personId);
  if (roles.length > 0) removed = removed.where("role", "not in", roles);
  await removed.execute();
  await addRoles(
    tx,
    roles.map((role) => ({ personId, role })),
  );
}

export async function addRoles(
  tx: Tx,
  given: readonly { personId: string; role: AuthorityRole }[],
): Promise<void> {
  if (given.length === 0) return;
  await tables(tx)
    .insertInto("app.authority_role")
    .values(given.map(({ personId, role }) => ({ authority_id: here, person_id: personId, role })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The names of those who administer now. */
export async function activeAdministrators(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select p.name from app.authority_role r
    join app.person p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.authority_id = ${here} and r.role = 'administrator' and p.is_active
    order by p.name, p.id`.execute(tx);
  return rows.map(({ name }) => name);
}
