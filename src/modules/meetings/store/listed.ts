import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MeetingState } from "../meeting-state.ts";

export interface MeetingFilter {
  /** Of these bodies; null: of all. */
  bodyIds: readonly string[] | null;
  /** null: whatever their state. */
  state: MeetingState | null;
  year: number | null;
  /** From `today` (YYYY-MM-DD) on, before it, or both. */
  when: "coming" | "past" | "all";
  today: string;
}

export interface ListedMeeting {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  endTime: string | null;
  title: string | null;
  place: string | null;
  /** null for a meeting that was read from a paper and is published. */
  state: MeetingState | null;
  slug: string;
  bodyId: string;
  body: string;
  bodySlug: string;
}

/** Meetings that everybody who works here may see: those held here, and of the others the published. */
const seen = sql`(m.origin = 'own' or exists (select from record.meeting r
  where r.authority_id = m.authority_id and r.id = m.id and r.state = 'published'))`;

function asked({ bodyIds, state, year, when, today }: MeetingFilter) {
  const all = sql`m.authority_id = ${here} and ${seen}`;
  return sql.join(
    [
      all,
      bodyIds === null ? null : sql`m.body_id = any(${[...bodyIds]}::uuid[])`,
      state === null ? null : sql`m.state = ${state}`,
      year === null ? null : sql`extract(year from m.date) = ${year}`,
      when === "coming" ? sql`m.date >= ${today}::date` : null,
      when === "past" ? sql`m.date < ${today}::date` : null,
    ].filter((part) => part !== null),
    sql` and `,
  );
}

/** Coming meetings with the next first, past ones with the latest first. Two queries. */
export async function listMeetings(
  tx: Tx,
  filter: MeetingFilter,
  page: { size: number; skip: number },
): Promise<{ total: number; meetings: ListedMeeting[] }> {
  const where = asked(filter);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from app.meeting m where ${where}`.execute(tx);
  const order =
    filter.when === "past"
      ? sql`m.date desc, m.start_time desc nulls last, b.name, m.id`
      : sql`m.date, m.start_time nulls first, b.name, m.id`;
  const { rows } = await sql<ListedMeeting>`
    select m.id, m.date, to_char(m.start_time, 'HH24:MI') as "startTime",
      to_char(m.end_time, 'HH24:MI') as "endTime", m.title, m.place, m.state, m.slug,
      b.id as "bodyId", b.name as body, b.slug as "bodySlug"
    from app.meeting m
    join app.body b on b.authority_id = m.authority_id and b.id = m.body_id
    where ${where} order by ${order} limit ${page.size} offset ${page.skip}`.execute(tx);
  return { total: counted.rows[0]!.total, meetings: rows };
}

/** The years that have meetings, the newest first. */
export async function yearsOfMeetings(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct extract(year from date)::int as year from app.meeting
    where authority_id = ${here} order by year desc`.execute(tx);
  return rows.map(({ year }) => year);
}
