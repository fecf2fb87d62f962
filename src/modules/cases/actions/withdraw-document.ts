import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demand, readerOfDocument } from "../access.ts";
import { journalName } from "../document-name.ts";
import { mayWithdrawDocument } from "../policy.ts";
import { lockDocument } from "../store/attachments.ts";
import { setDocumentState } from "../store/approval-document.ts";
import { documentById } from "../store/documents.ts";
import { addEntry } from "../store/journal.ts";

/**
 * Takes a document out of the world: it can be read, and no longer written, sent or treated.
 * @throws NotFoundError, ForbiddenError; ConflictError while it is out for approval
 */
export async function withdrawDocument(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await lockDocument(tx, documentId);
  const access = await readerOfDocument(tx, viewer, documentId);
  demand(mayWithdrawDocument(access), access);
  if (access.document.state === "in_approval")
    throw new ConflictError("Dokumentet er til godkendelse.", {
      hint: "Tag det først tilbage fra godkendelsen.",
    });
  const document = await documentById(tx, documentId);
  await setDocumentState(tx, documentId, "withdrawn", now);
  await addEntry(tx, {
    caseId: document.caseId,
    documentId,
    personId: viewer.personId,
    kind: "document",
    text: `${journalName(document)} er trukket tilbage: ${reason}`,
    at: now,
  });
}
