import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MembershipRole } from "../roles.ts";
import { here } from "./here.ts";

/** A person's seat in a body. */
export interface PersonMembership {
  id: string;
  bodyName: string;
  bodySlug: string;
  role: MembershipRole;
  party: string | null;
  startsOn: string;
  endsOn: string | null;
}

/** Those that run or are to come on `today`, then those that are over; the newest first. */
export async function membershipsOfPerson(
  tx: Tx,
  personId: string,
  today: string,
): Promise<PersonMembership[]> {
  const { rows } = await sql<PersonMembership>`
    select m.id, b.name as "bodyName", b.slug as "bodySlug", m.role, m.party,
      m.starts_on as "startsOn", m.ends_on as "endsOn"
    from app.membership m join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.person_id = ${personId}
    order by coalesce(m.ends_on, 'infinity') < ${today}::date, m.starts_on desc, b.name`.execute(
    tx,
  );
  return rows;
}

/** Every name of every body, as name-key.ts folds it. */
export async function bodyKeys(tx: Tx): Promise<{ key: string; bodyId: string }[]> {
  const { rows } = await sql<{ key: string; bodyId: string }>`
    select key, body_id as "bodyId" from app.body_alias where authority_id = ${here}`.execute(tx);
  return rows;
}
