import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { queueLook } from "../attachment-queue.ts";
import { insertAttachment, insertVersion, lockDocument, setClosed } from "../store/attachments.ts";
import { here } from "../store/here.ts";
import { addEntry } from "../store/journal.ts";
import { documentById } from "../store/documents.ts";

export interface Filed {
  documentId: string;
  /** What the attachment is called. */
  title: string;
  /** Why it is closed; null when it is open. */
  closedGround: string | null;
  file: { sha256: string; name: string; mediaType: string; size: number };
  /** A Danish sentence for the journal, which names nothing that is closed. */
  note: string;
  personId: string;
  at: Date;
}

/**
 * Puts a file that the system made on a document, in force, whatever the document's state; its case's
 * journal says so.
 * @returns who works on the case: its handlers, and who wrote the document
 * @throws NotFoundError
 */
export async function fileOnDocument(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  authorityId: string,
  given: Filed,
): Promise<string[]> {
  const { documentId, title, file, personId, at } = given;
  await lockDocument(tx, documentId);
  const { caseId } = await documentById(tx, documentId);
  const attachmentId = await insertAttachment(tx, { documentId, title, createdBy: personId, at });
  if (given.closedGround !== null) await setClosed(tx, attachmentId, given.closedGround);
  const number = await insertVersion(tx, {
    attachmentId,
    status: "valid",
    file: file.sha256,
    fileName: file.name,
    mediaType: file.mediaType,
    bytes: file.size,
    uploadedBy: personId,
    at,
  });
  await queueLook(tx, jobs, { authorityId, attachmentId, number });
  await addEntry(tx, { caseId, documentId, personId, kind: "attachment", text: given.note, at });
  const { rows } = await sql<{ id: string }>`
    select person_id as id from app.case_handler where authority_id = ${here} and case_id = ${caseId}
    union select author_id from app.case_document where authority_id = ${here} and id = ${documentId}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
