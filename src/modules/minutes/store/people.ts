import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** Who is told of a meeting's minutes: those in its attendance and the body's members of its day. */
export async function readersOf(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.person_id as id from app.attendance a
    where a.authority_id = ${here} and a.meeting_id = ${meetingId} and a.role <> 'observer'
    union
    select s.person_id from app.meeting m
    join app.membership s on s.authority_id = m.authority_id and s.body_id = m.body_id
      and s.starts_on <= m.date and coalesce(s.ends_on, 'infinity') >= m.date
      and s.role in ('chair', 'deputy', 'member')
    where m.authority_id = ${here} and m.id = ${meetingId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The body's own secretaries today. */
export async function secretariesOfMeeting(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.person_id as id from app.meeting m
    join app.membership s on s.authority_id = m.authority_id and s.body_id = m.body_id
      and s.role = 'secretary' and s.starts_on <= current_date
      and coalesce(s.ends_on, 'infinity') >= current_date
    where m.authority_id = ${here} and m.id = ${meetingId}`.execute(tx);
  return rows.map(({ id }) => id);
}
