import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** An item of approved minutes that came from a case's document. */
export interface ItemOfCase {
  id: string;
  number: string;
  closed: boolean;
  closedGround: string | null;
  documentId: string;
}

/** Those that haven't gone back to their cases yet. */
export async function itemsToExtract(tx: Tx, meetingId: string): Promise<ItemOfCase[]> {
  const { rows } = await sql<ItemOfCase>`
    select i.id, i.number, i.closed, i.closed_ground as "closedGround", i.document_id as "documentId"
    from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId} and i.document_id is not null
      and i.withdrawn_at is null
      and not exists (select from app.item_extract e
        where e.authority_id = i.authority_id and e.item_id = i.id)
    order by i.position`.execute(tx);
  return rows;
}

/** Takes an item to be extracted by this transaction alone. @returns false when another has done it */
export async function takeExtract(
  tx: Tx,
  made: { itemId: string; sha256: string; size: number; by: string | null; at: Date },
): Promise<boolean> {
  await sql`select from app.agenda_item where authority_id = ${here} and id = ${made.itemId} for update`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`
    insert into app.item_extract (authority_id, item_id, sha256, size, made_at, made_by)
    select ${here}, ${made.itemId}, ${made.sha256}, ${made.size}, ${made.at}, ${made.by}
    where not exists (select from app.item_extract
      where authority_id = ${here} and item_id = ${made.itemId})`.execute(tx);
  return numAffectedRows === 1n;
}
