import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** The last item by which the body treated each document before, by the document's id. One query. */
export async function earlierItems(
  tx: Tx,
  bodyId: string,
  before: string,
  documentIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ documentId: string; itemId: string }>`
    select distinct on (i.document_id) i.document_id as "documentId", i.id as "itemId"
    from app.agenda_item i
    join app.meeting m on m.authority_id = i.authority_id and m.id = i.meeting_id
    where i.authority_id = ${here} and i.document_id = any(${[...documentIds]}::uuid[])
      and m.body_id = ${bodyId} and m.date < ${before}::date and m.state <> 'cancelled'
    order by i.document_id, m.date desc`.execute(tx);
  return new Map(rows.map(({ documentId, itemId }) => [documentId, itemId]));
}
