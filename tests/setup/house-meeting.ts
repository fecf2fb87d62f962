import { sql } from "kysely";
import type { Tx } from "../../src/platform/database/doors.ts";
import type { House } from "./house.ts";

export interface InventedMeeting {
  id: string;
  /** Open, on a case; the recused member is recused in the case. */
  open: string;
  /** Closed, with a neutral title. */
  closed: string;
  /** Open, on no case; "other unit's staff" is called in as a guest. */
  guest: string;
}

/** A meeting of the house's body in `state`, with three items; attendance of "member" and "recused member". */
export async function inventMeeting(
  tx: Tx,
  house: Pick<House, "authorityId" | "people" | "bodyId">,
  state: string,
  date = "2026-03-04",
): Promise<InventedMeeting> {
  const { authorityId: a, people, bodyId } = house;
  const made: InventedMeeting = {
    id: crypto.randomUUID(),
    open: crypto.randomUUID(),
    closed: crypto.randomUUID(),
    guest: crypto.randomUUID(),
  };
  const caseId = crypto.randomUUID();
  await sql`insert into app.case_file (authority_id, id, number, title)
    values (${a}, ${caseId}, ${caseId}, 'Havnens promenade')`.execute(tx);
  await sql`
    insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
    values (${a}, ${caseId}, ${people["recused member"]}, 'Nabo', ${people.secretary})`.execute(tx);
  await sql`
    insert into app.meeting (authority_id, id, body_id, slug, kind, date, start_time, starts_at, place, origin, state)
    values (${a}, ${made.id}, ${bodyId}, ${made.id}, 'agenda', ${date}, '16:00',
      ${`${date}T15:00:00Z`}, 'Rådhuset', 'own', ${state})`.execute(tx);
  await sql`
    insert into app.agenda_item (authority_id, id, meeting_id, position, number, title, public_title, closed, closed_ground, case_id, is_own, item_type) values
      (${a}, ${made.open}, ${made.id}, 0, '1', 'Havnens promenade', null, false, null, ${caseId}, true, 'case'),
      (${a}, ${made.closed}, ${made.id}, 1, '2', 'Køb af Tangvej 3', 'Køb af ejendom', true, '§ 10', null, true, 'case'),
      (${a}, ${made.guest}, ${made.id}, 2, '3', 'Nyt om skolerne', null, false, null, null, true, 'information')`.execute(
    tx,
  );
  await sql`
    insert into app.item_guest (authority_id, item_id, name, function, person_id)
    values (${a}, ${made.guest}, 'other unit''s staff', 'Skolekonsulent', ${people["other unit's staff"]})`.execute(
    tx,
  );
  for (const [position, part] of (["member", "recused member"] as const).entries())
    await sql`
      insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
      values (${a}, ${made.id}, ${people[part]}, ${position}, 'member', 'present')`.execute(tx);
  return made;
}
