import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Attendee, AttendanceState } from "../attendance.ts";

/** A meeting's list in its order: the chair first. One query. */
export async function attendanceOf(tx: Tx, meetingId: string): Promise<Attendee[]> {
  const { rows } = await sql<Attendee>`
    select a.person_id as "personId", p.name, a.position, a.role, a.party,
      a.substitute_for as "substituteFor", a.state, a.in_closed as "inClosed", a.reason, a.revision
    from app.attendance a
    join app.person p on p.authority_id = a.authority_id and p.id = a.person_id
    where a.authority_id = ${here} and a.meeting_id = ${meetingId}
    order by a.position, p.name`.execute(tx);
  return rows;
}

/**
 * Puts those on the list who have a role in the body on the meeting's day: chair, deputies and members by
 * name, then secretary and observers. Who stands there already stays as he is; of whom nothing is noted
 * yet and who has no role any more, goes.
 */
export async function fillAttendance(tx: Tx, meetingId: string): Promise<void> {
  const members = sql`
    select distinct on (m.person_id) m.person_id, m.role, m.party, p.name,
      array_position(array['chair', 'deputy', 'member', 'secretary', 'observer'], m.role) as place
    from app.meeting k
    join app.membership m on m.authority_id = k.authority_id and m.body_id = k.body_id
      and m.starts_on <= k.date and coalesce(m.ends_on, 'infinity') >= k.date
    join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
    where k.authority_id = ${here} and k.id = ${meetingId} and m.role <> 'substitute'
    order by m.person_id, place`;
  await sql`
    delete from app.attendance a
    where a.authority_id = ${here} and a.meeting_id = ${meetingId} and a.state = 'expected'
      and a.role <> 'substitute' and not exists (select from (${members}) m where m.person_id = a.person_id)`.execute(
    tx,
  );
  await sql`
    insert into app.attendance (authority_id, meeting_id, person_id, position, role, party)
    select ${here}, ${meetingId}, m.person_id,
      row_number() over (order by m.place, lower(m.name)) - 1, m.role, m.party
    from (${members}) m
    on conflict (authority_id, meeting_id, person_id) do nothing`.execute(tx);
}

interface Change {
  meetingId: string;
  personId: string;
  state: AttendanceState;
  reason: string | null;
  /** null: whatever stands there. */
  revision: number | null;
  seq: number;
}

/** The new revision; null when somebody changed it since. */
export async function updateAttendance(tx: Tx, change: Change): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    update app.attendance
    set state = ${change.state}, reason = ${change.reason}, revision = greatest(revision + 1, ${change.seq})
    where authority_id = ${here} and meeting_id = ${change.meetingId} and person_id = ${change.personId}
      and (${change.revision}::int is null or revision = ${change.revision}::int)
    returning revision`.execute(tx);
  return rows[0]?.revision ?? null;
}

/** Says that somebody is in the closed part or out of it; null: as the role says. False for who isn't listed. */
export async function updateInClosed(
  tx: Tx,
  change: { meetingId: string; personId: string; inClosed: boolean | null; seq: number },
): Promise<boolean> {
  const { rows } = await sql`
    update app.attendance
    set in_closed = ${change.inClosed}, revision = greatest(revision + 1, ${change.seq})
    where authority_id = ${here} and meeting_id = ${change.meetingId} and person_id = ${change.personId}
    returning person_id`.execute(tx);
  return rows.length > 0;
}

/** Notes all as present of whom nothing else is known. */
export async function updateExpected(tx: Tx, meetingId: string, seq: number): Promise<void> {
  await sql`
    update app.attendance set state = 'present', revision = greatest(revision + 1, ${seq})
    where authority_id = ${here} and meeting_id = ${meetingId} and state = 'expected'`.execute(tx);
}

export interface Substitute {
  meetingId: string;
  personId: string;
  substituteFor: string;
  party: string | null;
  state: AttendanceState;
  seq: number;
}

export async function insertSubstitute(tx: Tx, one: Substitute): Promise<void> {
  await sql`
    insert into app.attendance (authority_id, meeting_id, person_id, position, role, party, substitute_for, state, revision)
    select ${here}, ${one.meetingId}, ${one.personId},
      coalesce((select max(position) + 1 from app.attendance
        where authority_id = ${here} and meeting_id = ${one.meetingId}), 0),
      'substitute', ${one.party}, ${one.substituteFor}, ${one.state}, ${one.seq}`.execute(tx);
}

export async function deleteAttendance(
  tx: Tx,
  { meetingId, personId }: { meetingId: string; personId: string },
): Promise<void> {
  await sql`
    delete from app.attendance
    where authority_id = ${here} and meeting_id = ${meetingId} and person_id = ${personId}`.execute(
    tx,
  );
}

/** Somebody who might be called in, and what the body knows of him on the meeting's day. */
export interface Candidate {
  name: string;
  isActive: boolean;
  party: string | null;
  /** Stands as a substitute in the body. */
  isSubstitute: boolean;
  /** For whom alone. */
  substituteFor: string[];
}

/** null where nobody has that id. */
export async function candidate(
  tx: Tx,
  meetingId: string,
  personId: string,
): Promise<Candidate | null> {
  const { rows } = await sql<Candidate>`
    select p.name, p.is_active as "isActive", max(m.party) as party,
      coalesce(bool_or(m.role = 'substitute'), false) as "isSubstitute",
      array_remove(array_agg(m.substitute_for::text), null) as "substituteFor"
    from app.meeting k
    join app.person p on p.authority_id = k.authority_id and p.id = ${personId}
    left join app.membership m on m.authority_id = k.authority_id and m.body_id = k.body_id
      and m.person_id = p.id and m.role = 'substitute'
      and m.starts_on <= k.date and coalesce(m.ends_on, 'infinity') >= k.date
    where k.authority_id = ${here} and k.id = ${meetingId}
    group by p.name, p.is_active`.execute(tx);
  return rows[0] ?? null;
}
