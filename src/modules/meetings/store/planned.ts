import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MeetingState } from "../meeting-state.ts";
import type { OtherMeeting } from "../plan-warnings.ts";
import { tables } from "../tables.ts";

/** Every meeting of these days (YYYY-MM-DD) that isn't cancelled, of all bodies. */
export async function meetingsOnDays(
  tx: Tx,
  dates: readonly string[],
): Promise<(OtherMeeting & { date: string })[]> {
  const { rows } = await sql<OtherMeeting & { date: string }>`
    select m.id, m.date, m.body_id as "bodyId", b.name as body, m.title,
      to_char(m.start_time, 'HH24:MI') as "startTime", to_char(m.end_time, 'HH24:MI') as "endTime", m.place
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where m.authority_id = ${here} and m.date = any(${[...dates]}::date[])
      and m.state is distinct from 'cancelled'
    order by m.start_time nulls first, b.name`.execute(tx);
  return rows;
}

/** Where meetings have been held or are planned, the body's own and the most used first. */
export async function placesUsed(tx: Tx, bodyId: string | null): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select place from app.meeting
    where authority_id = ${here} and place <> '' and date > current_date - interval '3 years'
    group by place
    order by bool_or(body_id = ${bodyId}::uuid) desc nulls last, count(*) desc, place limit 60`.execute(
    tx,
  );
  return rows.map(({ place }) => place);
}

/** The slugs that the body's meetings have and that begin with that date. */
export async function slugsOn(tx: Tx, bodyId: string, date: string): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from app.meeting
    where authority_id = ${here} and body_id = ${bodyId} and starts_with(slug, ${date})`.execute(
    tx,
  );
  return new Set(rows.map(({ slug }) => slug));
}

/** A meeting as it is planned. */
export interface NewMeeting {
  bodyId: string;
  termId: string | null;
  slug: string;
  date: string;
  start: string;
  end: string | null;
  startsAt: Date;
  place: string | null;
  online: string | null;
  title: string | null;
  seriesId: string | null;
  createdBy: string;
}

/** Stores planned meetings. @returns their ids, in the same order */
export async function insertMeetings(tx: Tx, meetings: readonly NewMeeting[]): Promise<string[]> {
  const rows = meetings.map((one) => ({
    authority_id: here,
    id: crypto.randomUUID() as string,
    body_id: one.bodyId,
    term_id: one.termId,
    slug: one.slug,
    kind: "agenda" as const,
    date: one.date,
    start_time: one.start,
    end_time: one.end,
    starts_at: one.startsAt,
    place: one.place,
    online_url: one.online,
    title: one.title,
    series_id: one.seriesId,
    origin: "own" as const,
    state: "planned" as MeetingState,
    created_by: one.createdBy,
  }));
  await tables(tx).insertInto("app.meeting").values(rows).execute();
  return rows.map(({ id }) => id);
}
