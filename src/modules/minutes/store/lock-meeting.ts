import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "../../../platform/database/here.ts";

/** Holds the meeting until the transaction ends, so that two last signatures see each other. */
export async function lockMeeting(tx: Tx, meetingId: string): Promise<void> {
  if (!isId(meetingId)) return;
  await sql`
    select from app.meeting where authority_id = ${here} and id = ${meetingId} for update`.execute(
    tx,
  );
}
