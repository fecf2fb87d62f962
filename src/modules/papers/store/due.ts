import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** A dispatch whose public part is to be seen now. */
export interface DueDispatch {
  id: string;
  meetingId: string;
  /** Cancelled after it was sent: its agenda is published no more. */
  isCalledOff: boolean;
}

/** One dispatch whose time has come, held until the transaction ends; another's is passed over. */
export async function takeDue(tx: Tx, now: Date): Promise<DueDispatch | null> {
  const { rows } = await sql<DueDispatch>`
    select d.id, d.meeting_id as "meetingId",
      m.state = 'cancelled' and d.kind <> 'cancelled' as "isCalledOff"
    from app.dispatch d
    join app.meeting m on m.authority_id = d.authority_id and m.id = d.meeting_id
    where d.authority_id = ${here} and d.published_at is null and d.public_at <= ${now}
    order by d.public_at, d.id limit 1 for update of d skip locked`.execute(tx);
  return rows[0] ?? null;
}

/** Notes that the public sees it; `null`: that it isn't to see it any more. */
export async function notePublished(tx: Tx, id: string, at: Date | null): Promise<void> {
  await (
    at === null
      ? sql`update app.dispatch set public_at = null where authority_id = ${here} and id = ${id}`
      : sql`update app.dispatch set published_at = ${at} where authority_id = ${here} and id = ${id}`
  ).execute(tx);
}

/** Whether the public sees something of the meeting now. */
export async function isSeen(tx: Tx, meetingId: string): Promise<boolean> {
  const { rows } = await sql`
    select from record.meeting
    where authority_id = ${here} and id = ${meetingId} and state = 'published'`.execute(tx);
  return rows.length > 0;
}
