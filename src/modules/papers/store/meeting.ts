import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { MeetingState } from "../../meetings/index.ts";
import type { BodyKind } from "../../organisation/index.ts";

/** Where the meeting is, held until the transaction ends, so that two at once can't both send. */
export async function holdMeeting(
  tx: Tx,
  id: string,
): Promise<{ state: MeetingState; revision: number }> {
  const { rows } = await sql<{ state: MeetingState; revision: number }>`
    select state, agenda_revision as revision from app.meeting
    where authority_id = ${here} and id = ${id} for update`.execute(tx);
  return rows[0]!;
}

/** What decides how a body works. */
export async function rulesStored(
  tx: Tx,
  bodyId: string,
): Promise<{ kind: BodyKind; rules: unknown }> {
  const { rows } = await sql<{ kind: BodyKind; rules: unknown }>`
    select kind, rules from app.body where authority_id = ${here} and id = ${bodyId}`.execute(tx);
  return rows[0]!;
}
