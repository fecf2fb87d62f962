import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MeetingState } from "../meeting-state.ts";
import type { CalendarMeeting } from "../write-calendar.ts";

/** A meeting that is held here, as it is planned. */
export interface PlannedMeeting {
  id: string;
  bodyId: string;
  body: string;
  state: MeetingState;
  slug: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
  online: string | null;
  title: string | null;
  sequence: number;
  /** Whether the public may see anything of it, or could. */
  isPublished: boolean;
  /** Whether the public sees something of it now. */
  isVisible: boolean;
}

/** The meeting, which nobody else changes until the transaction ends. */
export async function lockMeeting(tx: Tx, id: string): Promise<PlannedMeeting> {
  const { rows } = await sql<PlannedMeeting>`
    select m.id, m.body_id as "bodyId", b.name as body, m.state, m.slug, m.date,
      to_char(m.start_time, 'HH24:MI') as start, to_char(m.end_time, 'HH24:MI') as end, m.place,
      m.online_url as online, m.title, m.calendar_sequence as sequence,
      exists (select from record.version r
        where r.authority_id = m.authority_id and r.meeting_id = m.id) as "isPublished",
      exists (select from record.meeting r where r.authority_id = m.authority_id
        and r.id = m.id and r.state = 'published') as "isVisible"
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.id = ${id} for update of m`.execute(tx);
  return rows[0]!;
}

/** What is changed of a meeting's plan. */
export interface ChangedPlan {
  date: string;
  start: string;
  end: string | null;
  startsAt: Date;
  place: string | null;
  online: string | null;
  title: string | null;
  slug: string;
  termId: string | null;
}

export async function updatePlan(tx: Tx, id: string, plan: ChangedPlan): Promise<void> {
  await sql`
    update app.meeting set date = ${plan.date}, start_time = ${plan.start}, end_time = ${plan.end},
      starts_at = ${plan.startsAt}, place = ${plan.place}, online_url = ${plan.online},
      title = ${plan.title}, slug = ${plan.slug}, term_id = ${plan.termId}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Lets calendars know that what they have of the meeting is old. */
export async function countChange(tx: Tx, id: string): Promise<void> {
  await sql`
    update app.meeting set calendar_sequence = calendar_sequence + 1
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** The meeting as calendars are told of it, its online address too. */
export async function calendarMeeting(tx: Tx, id: string): Promise<CalendarMeeting> {
  const { rows } = await sql<CalendarMeeting>`
    ${calendarColumns} where m.authority_id = ${here} and m.id = ${id}`.execute(tx);
  return rows[0]!;
}

export const calendarColumns = sql`
  select m.id, m.date, to_char(m.start_time, 'HH24:MI') as start,
    to_char(m.end_time, 'HH24:MI') as end, m.place, m.online_url as online, m.title, b.name as body,
    m.state is not distinct from 'cancelled' as "isCancelled", m.calendar_sequence as sequence
  from app.meeting m
  join app.body b on b.authority_id = m.authority_id and b.id = m.body_id`;

/** Ids of the stops whose documents are on the meeting's agenda. */
export async function scheduledStops(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from app.agenda_item i
    join app.route_stop s on s.authority_id = i.authority_id and s.id = i.stop_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
      and s.meeting_id = i.meeting_id and s.state = 'scheduled'
    order by i.position`.execute(tx);
  return rows.map(({ id }) => id);
}
