import { sql } from "kysely";
import type { Db } from "../../src/platform/database/doors.ts";

export interface LargeMeeting {
  id: string;
  /** The last four letters of each are its place in the agenda, as a hexadecimal number. */
  itemIds: string[];
  /** Who may follow it. */
  personIds: string[];
}

/** A running meeting of a new body with so many members and items; every item has been decided. */
export async function makeMeeting(
  owner: Db,
  { people, items }: { people: number; items: number },
): Promise<LargeMeeting> {
  const { rows } = await sql<{
    id: string;
  }>`select authority_id as id from app.body limit 1`.execute(owner);
  const a = rows[0]!.id;
  const [bodyId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  const personIds = Array.from({ length: people }, () => crypto.randomUUID());
  const itemIds = Array.from(
    { length: items },
    (_, at) => crypto.randomUUID().slice(0, -4) + at.toString(16).padStart(4, "0"),
  );
  await sql`insert into app.body (authority_id, id, slug, name, kind)
    values (${a}, ${bodyId}, ${bodyId}, 'Borgermødet', 'political')`.execute(owner);
  await sql`
    insert into app.person (authority_id, id, name, is_registered)
    select ${a}, one, 'Deltager ' || number, true
    from unnest(${personIds}::uuid[]) with ordinality as given (one, number)`.execute(owner);
  await sql`
    insert into app.membership (authority_id, body_id, person_id, role, starts_on)
    select ${a}, ${bodyId}, one, case when number % 3 = 0 then 'observer' else 'member' end, '2022-01-01'
    from unnest(${personIds}::uuid[]) with ordinality as given (one, number)`.execute(owner);
  await sql`
    insert into app.meeting (authority_id, id, body_id, slug, kind, date, origin, state, started_at)
    values (${a}, ${id}, ${bodyId}, ${id}, 'agenda', '2026-11-28', 'own', 'running', now())`.execute(
    owner,
  );
  const text = {
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "Indstillingen blev drøftet og godkendt. ".repeat(8) }],
      },
    ],
  };
  await sql`
    insert into app.agenda_item (authority_id, id, meeting_id, position, number, title, is_own, settled_at, closed)
    select ${a}, one, ${id}, number - 1, number::text, 'Sag nr. ' || number, true, now(), number % 10 = 0
    from unnest(${itemIds}::uuid[]) with ordinality as given (one, number)`.execute(owner);
  await sql`
    insert into app.section (authority_id, item_id, position, heading, kind, content)
    select ${a}, one, 0, 'Indstilling', 'recommendation', ${JSON.stringify(text)}::jsonb
    from unnest(${itemIds}::uuid[]) as one`.execute(owner);
  await sql`
    insert into app.decision (authority_id, item_id, position, body_id, content, type, types, dissents, changed_by, changed_at)
    select ${a}, one, 0, ${bodyId}, ${JSON.stringify(text)}::jsonb, 'approved', '{approved}', '{}', ${personIds[0]}, now()
    from unnest(${itemIds}::uuid[]) as one`.execute(owner);
  await sql`
    insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
    select ${a}, ${id}, one, number - 1, 'member', 'present'
    from unnest(${personIds.slice(0, 31)}::uuid[]) with ordinality as given (one, number)`.execute(
    owner,
  );
  await sql`insert into app.meeting_live (authority_id, meeting_id) values (${a}, ${id})`.execute(
    owner,
  );
  return { id, itemIds, personIds };
}

/** One change, committed: the meeting comes to that item. */
export async function goTo(owner: Db, meetingId: string, itemId: string): Promise<void> {
  await sql`
    with moved as (
      update app.meeting_live set seq = seq + 1, current_item_id = ${itemId}
      where meeting_id = ${meetingId} returning authority_id, seq)
    select pg_notify('tingsted_meeting', json_build_object(
      'authority', authority_id, 'meeting', ${meetingId}::text, 'seq', seq)::text) from moved`.execute(
    owner,
  );
}
