import type { Tx } from "../../platform/database/doors.ts";
import type { DocumentAccess } from "./access.ts";
import { addEntry } from "./store/journal.ts";

/**
 * Notes in the case's journal what happened to an attachment: `Bilaget »Kort« ` or `Et lukket bilag `
 * and then `what`. More people read the journal than what is closed.
 */
export async function noteAttachment(
  tx: Tx,
  access: DocumentAccess,
  attachment: { title: string; isClosed: boolean },
  what: string,
  at: Date,
): Promise<void> {
  const { document, viewer } = access;
  const isClosed = document.isClosed || attachment.isClosed;
  const name = isClosed ? "Et lukket bilag" : `Bilaget »${attachment.title}«`;
  const late = document.state === "approved" ? " efter godkendelsen" : "";
  await addEntry(tx, {
    caseId: access.case.id,
    documentId: document.id,
    personId: viewer.personId,
    kind: "attachment",
    text: `${name} ${what}${late}.`,
    at,
  });
}
