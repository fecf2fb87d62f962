import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

/** Takes secret and backup codes away. @returns whether codes were asked for until now */
export async function deleteSecondFactor(door: Db, userId: string): Promise<boolean> {
  await sql`delete from sign_in.two_factor where user_id = ${userId}`.execute(door);
  const { rows } = await sql`
    update sign_in.user set two_factor_enabled = false, updated_at = now()
    where id = ${userId} and two_factor_enabled returning id`.execute(door);
  return rows.length > 0;
}
