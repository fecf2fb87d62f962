import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

export interface ItemCounts {
  attachments: number;
  guests: string[];
}

/** How many attachments each item has, and its guests by name. One query. */
export async function itemCounts(tx: Tx, meetingId: string): Promise<Map<string, ItemCounts>> {
  const { rows } = await sql<ItemCounts & { id: string }>`
    select i.id,
      (select count(*)::int from app.attachment a
        where a.authority_id = i.authority_id and a.item_id = i.id) as attachments,
      array(select g.name from app.item_guest g
        where g.authority_id = i.authority_id and g.item_id = i.id
        order by g.position, g.name) as guests
    from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}`.execute(tx);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
