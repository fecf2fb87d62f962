import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** From when until when somebody is called in, HH:MM. */
export interface Hours {
  from: string;
  to: string;
}

/** A guest of a meeting, however many of its items he or she is called in to. */
export interface CalledGuest {
  /** null: a guest from outside. */
  personId: string | null;
  name: string;
  /** As it was written for a guest from outside. */
  email: string | null;
  /** null where neither a time nor the time table tells. */
  hours: Hours | null;
}

/**
 * The guests of a meeting's items, each once, from the first to the last item that he or she is called
 * in to: at the time that was set, else when the time table has the item. One query.
 */
export async function guestHours(tx: Tx, meetingId: string): Promise<CalledGuest[]> {
  const { rows } = await sql<CalledGuest>`
    select g.person_id as "personId", min(g.name) as name, min(g.email) as email,
      case when count(h.from_time) > 0 then jsonb_build_object(
        'from', to_char(min(h.from_time), 'HH24:MI'), 'to', to_char(max(h.to_time), 'HH24:MI')) end as hours
    from app.item_guest g
    join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
    left join lateral (
      select g.call_at as from_time,
        g.call_at + make_interval(mins => coalesce(i.minutes, 0)) as to_time
      where g.call_at is not null
      union all
      select t.from_time, t.to_time from app.schedule_row t
      where g.call_at is null and t.authority_id = i.authority_id and t.item_id = i.id
    ) h on true
    where g.authority_id = ${here} and i.meeting_id = ${meetingId} and i.withdrawn_at is null
    group by g.person_id, case when g.person_id is null then coalesce(lower(g.email), g.id::text) end
    order by 2`.execute(tx);
  return rows;
}

/** Moves the times that guests of a meeting were given by so many minutes. False when there are none. */
export async function shiftCalls(tx: Tx, meetingId: string, minutes: number): Promise<boolean> {
  const { rows } = await sql`
    update app.item_guest g set call_at = g.call_at + make_interval(mins => ${minutes})
    from app.agenda_item i
    where g.authority_id = ${here} and i.authority_id = g.authority_id and i.id = g.item_id
      and i.meeting_id = ${meetingId} and g.call_at is not null
    returning g.id`.execute(tx);
  return rows.length > 0;
}
