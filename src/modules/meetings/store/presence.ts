import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { PresenceChange } from "../attendance.ts";

/** Who came and went in a meeting, in order of time. One query. */
export async function changesOf(tx: Tx, meetingId: string): Promise<PresenceChange[]> {
  const { rows } = await sql<PresenceChange>`
    select id, person_id as "personId", kind, item_id as "itemId", at, note
    from app.presence_change
    where authority_id = ${here} and meeting_id = ${meetingId} order by at, id`.execute(tx);
  return rows;
}

type NewChange = Omit<PresenceChange, "id"> & { meetingId: string };

export async function insertChange(tx: Tx, change: NewChange): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.presence_change (authority_id, meeting_id, person_id, kind, item_id, at, note)
    values (${here}, ${change.meetingId}, ${change.personId}, ${change.kind}, ${change.itemId},
      ${change.at}, ${change.note}) returning id`.execute(tx);
  return rows[0]!.id;
}

/** False when there is no such change in the meeting. `at` null keeps the time. */
export async function updateChange(
  tx: Tx,
  change: {
    meetingId: string;
    id: string;
    itemId: string | null;
    at: Date | null;
    note: string | null;
  },
): Promise<boolean> {
  const { rows } = await sql`
    update app.presence_change
    set item_id = ${change.itemId}, at = coalesce(${change.at}, at), note = ${change.note}
    where authority_id = ${here} and meeting_id = ${change.meetingId} and id = ${change.id}
    returning id`.execute(tx);
  return rows.length > 0;
}

/** False when there was none. */
export async function deleteChange(tx: Tx, meetingId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from app.presence_change
    where authority_id = ${here} and meeting_id = ${meetingId} and id = ${id} returning id`.execute(
    tx,
  );
  return rows.length > 0;
}
