import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { ScheduleEntry } from "../follow-agenda.ts";
import { layOutSchedule } from "../lay-out-schedule.ts";
import type { HeldAgenda } from "./agenda.ts";

/** A meeting without a set start is laid out as if it began then. */
export const USUAL_START = "09:00";

/** The time table's rows in order, as they are planned. One query. */
export async function scheduleEntries(tx: Tx, meetingId: string): Promise<ScheduleEntry[]> {
  const { rows } = await sql<ScheduleEntry>`
    select kind, item_id as "itemId", title, coalesce(minutes, 0) as minutes,
      to_char(fixed_start, 'HH24:MI') as "fixedStart", block
    from app.schedule_row
    where authority_id = ${here} and meeting_id = ${meetingId} order by position`.execute(tx);
  return rows;
}

/** Stores the time table with its times laid out, and each row's guests; items keep their rows. One query. */
export async function saveSchedule(
  tx: Tx,
  held: Pick<HeldAgenda, "meetingId" | "date" | "startTime" | "endTime">,
  entries: readonly ScheduleEntry[],
): Promise<void> {
  const day = { date: held.date, start: held.startTime ?? USUAL_START, end: held.endTime };
  const laid = layOutSchedule(day, entries).rows;
  const rows = entries.map((entry, at) => ({ ...entry, ...laid[at]! }));
  const ours = sql`s.authority_id = ${here} and s.meeting_id = ${held.meetingId}`;
  // An item may have several rows, that are told apart by their order.
  await sql`
    with wanted as (
      select r.ordinality - 1 as position, r."from", r."to", r.title,
        array(select g.name || coalesce(' (' || g.function || ')', '') from app.item_guest g
          where g.authority_id = ${here} and g.item_id = r."itemId" order by g.position, g.name)
          as guests,
        r.block, r."itemId" as item_id, r.kind, r.minutes, r."fixedStart" as fixed_start,
        row_number() over (partition by r."itemId" order by r.ordinality) as nth
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as ("from" time, "to" time, title text, block text, "itemId" uuid, kind text, minutes int,
          "fixedStart" time)) with ordinality
        as r ("from", "to", title, block, "itemId", kind, minutes, "fixedStart", ordinality)
    ),
    stored as (
      select s.position as at, s.item_id,
        row_number() over (partition by s.item_id order by s.position) as nth
      from app.schedule_row s where ${ours} and s.item_id is not null
    ),
    kept as (
      update app.schedule_row s set position = w.position, from_time = w."from", to_time = w."to",
        title = w.title, guests = w.guests, block = w.block, kind = w.kind, minutes = w.minutes,
        fixed_start = w.fixed_start
      from wanted w join stored using (item_id, nth)
      where ${ours} and s.position = stored.at
    ),
    gone as (
      delete from app.schedule_row s
      where ${ours} and s.position not in (select at from stored join wanted using (item_id, nth))
    )
    insert into app.schedule_row (authority_id, meeting_id, position, from_time, to_time, title,
      guests, block, item_id, kind, minutes, fixed_start)
    select ${here}, ${held.meetingId}, w.position, w."from", w."to", w.title, w.guests, w.block,
      w.item_id, w.kind, w.minutes, w.fixed_start
    from wanted w left join stored using (item_id, nth) where stored.at is null`.execute(tx);
}
