import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

export interface CalledGuest {
  name: string;
  function: string | null;
  /** HH:MM; null for who comes when the time table reaches the item. */
  callAt: string | null;
}

/** The guests of a meeting's items, by item. One query. */
export async function guestsByItem(tx: Tx, meetingId: string): Promise<Map<string, CalledGuest[]>> {
  const { rows } = await sql<CalledGuest & { itemId: string }>`
    select g.item_id as "itemId", g.name, g.function, to_char(g.call_at, 'HH24:MI') as "callAt"
    from app.item_guest g
    join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
    order by g.position, g.name`.execute(tx);
  return Map.groupBy(rows, ({ itemId }) => itemId);
}
