import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

export interface Addendum {
  id: string;
  itemId: string | null;
  text: string;
  madeAt: Date;
  madeBy: string;
}

export async function addendaOf(tx: Tx, meetingId: string): Promise<Addendum[]> {
  const { rows } = await sql<Addendum>`
    select a.id, a.item_id as "itemId", a.text, a.made_at as "madeAt", p.name as "madeBy"
    from app.minutes_addendum a
    join app.person p on p.authority_id = a.authority_id and p.id = a.made_by
    where a.authority_id = ${here} and a.meeting_id = ${meetingId} order by a.made_at, a.id`.execute(
    tx,
  );
  return rows;
}

export async function insertAddendum(
  tx: Tx,
  made: { meetingId: string; itemId: string | null; text: string; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into app.minutes_addendum (authority_id, meeting_id, item_id, text, made_at, made_by)
    values (${here}, ${made.meetingId}, ${made.itemId}, ${made.text}, ${made.at}, ${made.by})`.execute(
    tx,
  );
}
