import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

export interface Hold {
  itemId: string;
  reason: string;
  /** Until every party of the item's case who must be told has been. */
  untilTold: boolean;
  setAt: Date;
  /** Parties that are still to be told. */
  waitsFor: string[];
}

/** Holds that still run. */
export async function holdsOf(tx: Tx, meetingId: string): Promise<Hold[]> {
  const { rows } = await sql<Hold>`
    select h.item_id as "itemId", h.reason, h.until_told as "untilTold", h.set_at as "setAt",
      array(select p.name from app.case_party p where p.authority_id = i.authority_id
        and p.case_id = i.case_id and p.must_be_told and p.told_at is null order by p.name) as "waitsFor"
    from app.publication_hold h
    join app.agenda_item i on i.authority_id = h.authority_id and i.id = h.item_id
    where h.authority_id = ${here} and i.meeting_id = ${meetingId} and h.lifted_at is null`.execute(
    tx,
  );
  return rows;
}

/** Sets it anew when it was lifted before. */
export async function putHold(
  tx: Tx,
  made: { itemId: string; reason: string; untilTold: boolean; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into app.publication_hold (authority_id, item_id, reason, until_told, set_at, set_by)
    values (${here}, ${made.itemId}, ${made.reason}, ${made.untilTold}, ${made.at}, ${made.by})
    on conflict (authority_id, item_id) do update set reason = excluded.reason,
      until_told = excluded.until_told, set_at = excluded.set_at, set_by = excluded.set_by,
      lifted_at = null, lifted_by = null`.execute(tx);
}

export async function endHold(
  tx: Tx,
  itemId: string,
  by: { personId: string | null; now: Date },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.publication_hold set lifted_at = ${by.now}, lifted_by = ${by.personId}
    where authority_id = ${here} and item_id = ${itemId} and lifted_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Items of published minutes that wait for parties who have all been told by now, with their meetings. */
export async function holdsToLift(tx: Tx): Promise<{ itemId: string; meetingId: string }[]> {
  const { rows } = await sql<{ itemId: string; meetingId: string }>`
    select h.item_id as "itemId", i.meeting_id as "meetingId"
    from app.publication_hold h
    join app.agenda_item i on i.authority_id = h.authority_id and i.id = h.item_id
    join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
    where h.authority_id = ${here} and h.lifted_at is null and h.until_told and m.state = 'published'
      and not exists (select from app.case_party p where p.authority_id = i.authority_id
        and p.case_id = i.case_id and p.must_be_told and p.told_at is null)
    for update of h skip locked`.execute(tx);
  return rows;
}
