import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { CalendarMeeting } from "../write-calendar.ts";
import { calendarColumns } from "./change.ts";

/** Puts a new secret in place of the person's old one. */
export async function storeFeed(
  tx: Tx,
  personId: string,
  tokenSha256: string,
  now: Date,
): Promise<void> {
  await sql`
    insert into app.calendar_feed (authority_id, person_id, token_sha256, made_at)
    values (${here}, ${personId}, ${tokenSha256}, ${now})
    on conflict (authority_id, person_id)
    do update set token_sha256 = excluded.token_sha256, made_at = excluded.made_at`.execute(tx);
}

export async function deleteFeed(tx: Tx, personId: string): Promise<void> {
  await sql`delete from app.calendar_feed
    where authority_id = ${here} and person_id = ${personId}`.execute(tx);
}

/** When the person's address was made, or null. */
export async function feedMadeAt(tx: Tx, personId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select made_at as at from app.calendar_feed
    where authority_id = ${here} and person_id = ${personId}`.execute(tx);
  return rows[0]?.at ?? null;
}

/** Whose feed a secret opens, by its hash, or null. */
export async function personOfFeed(tx: Tx, tokenSha256: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from app.calendar_feed
    where authority_id = ${here} and token_sha256 = ${tokenSha256}`.execute(tx);
  return rows[0]?.id ?? null;
}

/**
 * Meetings from a day (YYYY-MM-DD) on, of the bodies that the person sits in on the meeting's day, and
 * those in which he or she sits for somebody; cancelled ones too, so that calendars take them out.
 */
export async function meetingsOfPerson(
  tx: Tx,
  personId: string,
  from: string,
): Promise<CalendarMeeting[]> {
  const { rows } = await sql<CalendarMeeting>`
    ${calendarColumns}
    where m.authority_id = ${here} and m.date >= ${from}::date and m.origin = 'own'
      and (exists (select from app.membership s where s.authority_id = m.authority_id
          and s.body_id = m.body_id and s.person_id = ${personId} and s.role <> 'substitute'
          and s.starts_on <= m.date and coalesce(s.ends_on, 'infinity') >= m.date)
        or exists (select from app.attendance a where a.authority_id = m.authority_id
          and a.meeting_id = m.id and a.person_id = ${personId} and a.state in ('expected', 'present')))
    order by m.date, m.start_time limit 1000`.execute(tx);
  return rows;
}
