import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

/** Minutes that a supporter may look through somebody's eyes before he has to ask anew. */
export const SUPPORT_MINUTES = 30;

/** Lets the session look through that person's eyes. @returns until when */
export async function beginLooking(door: Db, sessionId: string, personId: string): Promise<Date> {
  const { rows } = await sql<{ until: Date }>`
    update sign_in.session set support_person_id = ${personId},
      support_until = now() + make_interval(mins => ${SUPPORT_MINUTES})
    where id = ${sessionId} returning support_until as until`.execute(door);
  return rows[0]!.until;
}

/** Lets the session be its own person's again. @returns whose eyes it looked through, or null */
export async function endLooking(door: Db, sessionId: string): Promise<string | null> {
  const { rows } = await sql<{ personId: string | null }>`
    update sign_in.session s set support_person_id = null, support_until = null
    from sign_in.session before
    where s.id = ${sessionId} and before.id = s.id
    returning before.support_person_id as "personId"`.execute(door);
  return rows[0]?.personId ?? null;
}
