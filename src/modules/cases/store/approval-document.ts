import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { ApprovalDocument } from "../approval.ts";
import type { DocumentState } from "../words.ts";
import { here, isId } from "./here.ts";

/**
 * Lets one change at a time into the document's approval and route. To be followed by reading: what
 * was read before may be old.
 */
export async function lockApproval(tx: Tx, documentId: string): Promise<void> {
  if (!isId(documentId)) return;
  await sql`select from app.case_document
    where authority_id = ${here} and id = ${documentId} for update`.execute(tx);
  await sql`select from app.approval
    where authority_id = ${here} and document_id = ${documentId} and state = 'running'
    for update`.execute(tx);
}

/** @throws when there is no such document: the caller has asked for access to it */
export async function approvalDocument(tx: Tx, documentId: string): Promise<ApprovalDocument> {
  const { rows } = await sql<ApprovalDocument>`
    select d.id, c.id as "caseId", c.number as "caseNumber", c.sensitivity, d.title,
      d.public_title as "publicTitle", d.is_closed as "isClosed", d.state,
      d.item_type as "itemType",
      json_build_object('personId', p.id, 'name', p.name) as author,
      case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end as "authorUnit",
      case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end as body,
      array(select h.person_id::text from app.case_handler h
        where h.authority_id = c.authority_id and h.case_id = c.id order by h.position) as handlers
    from app.case_document d
    join app.case_file c on c.authority_id = d.authority_id and c.id = d.case_id
    join app.person p on p.authority_id = d.authority_id and p.id = d.author_id
    left join app.unit u on u.authority_id = d.authority_id
      and u.id = coalesce(p.unit_id,
        (select l.id from app.unit l where l.authority_id = d.authority_id and l.leader_id = p.id
          order by l.name limit 1), c.unit_id)
    left join app.body b on b.authority_id = d.authority_id and b.id = d.body_id
    where d.authority_id = ${here} and d.id = ${documentId}`.execute(tx);
  return rows[0]!;
}

export async function setDocumentState(
  tx: Tx,
  documentId: string,
  state: DocumentState,
  now: Date,
): Promise<void> {
  await sql`update app.case_document set state = ${state}, changed_at = ${now}
    where authority_id = ${here} and id = ${documentId}`.execute(tx);
}
