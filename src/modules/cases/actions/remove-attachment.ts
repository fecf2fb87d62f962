import type { Tx } from "../../../platform/database/doors.ts";
import type { Desk } from "../approval-turn.ts";
import { changerOfAttachment } from "../attachment-access.ts";
import { noteAttachment } from "../attachment-journal.ts";
import { mayEditAttachments } from "../attachment-policy.ts";
import { setRemoved } from "../store/attachments.ts";

/** Takes an attachment off the document; nothing of it is deleted. @throws NotFoundError, ForbiddenError */
export async function removeAttachment(tx: Tx, desk: Desk, id: string): Promise<void> {
  await change(tx, desk, id, true);
}

/** Brings a removed attachment back to its place. @throws NotFoundError, ForbiddenError */
export async function bringBackAttachment(tx: Tx, desk: Desk, id: string): Promise<void> {
  await change(tx, desk, id, false);
}

async function change(tx: Tx, desk: Desk, id: string, removes: boolean): Promise<void> {
  const { viewer } = desk;
  const { access, attachment } = await changerOfAttachment(tx, viewer, id, mayEditAttachments);
  if ((attachment.removedAt !== null) === removes) return;
  const at = desk.clock();
  await setRemoved(tx, id, removes ? { at, by: viewer.personId } : null);
  await noteAttachment(tx, access, attachment, removes ? "er fjernet" : "er hentet tilbage", at);
}
