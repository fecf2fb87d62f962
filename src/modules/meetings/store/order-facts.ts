import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Orderable } from "../order-items.ts";

type Facts = Pick<Orderable, "readyAt" | "purpose" | "guestAt">;

/** What the rules order items by, besides what stands on the agenda; by item. One query. */
export async function orderFacts(tx: Tx, meetingId: string): Promise<Map<string, Facts>> {
  const { rows } = await sql<Facts & { id: string }>`
    select i.id, r.ready_at as "readyAt", r.purpose,
      (select to_char(min(g.call_at), 'HH24:MI') from app.item_guest g
        where g.authority_id = i.authority_id and g.item_id = i.id) as "guestAt"
    from app.agenda_item i
    left join app.route_stop r on r.authority_id = i.authority_id and r.id = i.stop_id
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}`.execute(tx);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
