import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { personRows, sentencesOf } from "../attendance-sentences.ts";
import { loadRoom } from "../load-room.ts";

/**
 * Writes what the minutes print of who took part: the sentences of each item and the people of the head.
 * Made anew of the records each time; what hasn't changed is left alone. The caller has authorised.
 * @param untreated ids of items that the meeting never came to
 */
export async function composeAttendance(
  tx: Tx,
  meetingId: string,
  untreated: ReadonlySet<string>,
): Promise<void> {
  const room = await loadRoom(tx, meetingId);
  const of = {
    ...room,
    items: room.items.map(({ id, closed, isChapter, isWithdrawn }) => ({
      id,
      closed,
      isTreated: !isChapter && !isWithdrawn && !untreated.has(id),
    })),
  };
  const items = room.items.map(({ id }) => ({ id, attendance: sentencesOf(of, id) }));
  await sql`
    update app.agenda_item i set attendance = given.attendance
    from (select (e->>'id')::uuid as id,
        array(select jsonb_array_elements_text(e->'attendance')) as attendance
      from jsonb_array_elements(${JSON.stringify(items)}::jsonb) e) given
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.id = given.id
      and i.attendance is distinct from given.attendance`.execute(tx);
  const people = personRows(room.attendance);
  await sql`
    delete from app.meeting_person where authority_id = ${here} and meeting_id = ${meetingId}`.execute(
    tx,
  );
  await sql`
    insert into app.meeting_person (authority_id, meeting_id, role, position, person_id, substitute_for)
    select ${here}, ${meetingId}, e->>'role',
      row_number() over (partition by e->>'role' order by at) - 1,
      (e->>'personId')::uuid, (e->>'substituteFor')::uuid
    from jsonb_array_elements(${JSON.stringify(people)}::jsonb) with ordinality as given (e, at)`.execute(
    tx,
  );
}
