import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** The date (YYYY-MM-DD) of the body's next meeting after that day; null when none is planned. One query. */
export async function nextMeetingAfter(
  tx: Tx,
  bodyId: string,
  date: string,
): Promise<string | null> {
  const { rows } = await sql<{ date: string }>`
    select date from app.meeting
    where authority_id = ${here} and body_id = ${bodyId} and date > ${date}::date
      and state is distinct from 'cancelled' order by date limit 1`.execute(tx);
  return rows[0]?.date ?? null;
}
