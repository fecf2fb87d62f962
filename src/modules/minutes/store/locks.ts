import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { ApprovalWay } from "../words.ts";

export interface Lock {
  meetingId: string;
  content: string;
  sha256: string;
  approvedBy: ApprovalWay;
  lockedAt: Date;
  lockedBy: string | null;
}

export async function lockOf(tx: Tx, meetingId: string): Promise<Lock | null> {
  const { rows } = await sql<Lock>`
    select meeting_id as "meetingId", content, sha256, approved_by as "approvedBy",
      locked_at as "lockedAt", locked_by as "lockedBy"
    from app.minutes_lock where authority_id = ${here} and meeting_id = ${meetingId}`.execute(tx);
  return rows[0] ?? null;
}

/** Ids of all meetings with locked minutes. */
export async function lockedMeetings(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select meeting_id as id from app.minutes_lock where authority_id = ${here} order by locked_at`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export async function addLock(
  tx: Tx,
  made: Lock & { approvingItemId: string | null },
): Promise<void> {
  await sql`
    insert into app.minutes_lock
      (authority_id, meeting_id, content, sha256, approved_by, approving_item_id, locked_at, locked_by)
    values (${here}, ${made.meetingId}, ${made.content}, ${made.sha256}, ${made.approvedBy},
      ${made.approvingItemId}, ${made.lockedAt}, ${made.lockedBy})`.execute(tx);
}

/** From agenda to minutes; the text that was locked doesn't say which, so it stays the same. */
export async function makeMinutes(tx: Tx, meetingId: string): Promise<void> {
  await sql`
    update app.meeting set kind = 'minutes'
    where authority_id = ${here} and id = ${meetingId}`.execute(tx);
}

/**
 * The item by which a later meeting of the body approved these minutes: its standing item on minutes,
 * settled as approved. null while there is none.
 */
export async function approvingItem(tx: Tx, meetingId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select i.id from app.meeting m
    join app.meeting later on later.authority_id = m.authority_id and later.body_id = m.body_id
      and (later.date, later.start_time) > (m.date, m.start_time)
    join app.agenda_item i on i.authority_id = later.authority_id and i.meeting_id = later.id
    join app.decision d on d.authority_id = i.authority_id and d.item_id = i.id
    where m.authority_id = ${here} and m.id = ${meetingId} and i.standing = 'minutes'
      and d.state = 'settled' and d.type in ('approved', 'approved_with_changes')
      and not exists (select from app.meeting between_them
        where between_them.authority_id = m.authority_id and between_them.body_id = m.body_id
          and between_them.state is not null and between_them.state <> 'cancelled'
          and between_them.id not in (m.id, later.id)
          and (between_them.date, between_them.start_time) > (m.date, m.start_time)
          and (between_them.date, between_them.start_time) < (later.date, later.start_time))
    order by later.date limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
