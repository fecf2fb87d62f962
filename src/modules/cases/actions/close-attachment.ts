import type { Tx } from "../../../platform/database/doors.ts";
import type { Desk } from "../approval-turn.ts";
import { changerOfAttachment } from "../attachment-access.ts";
import { noteAttachment } from "../attachment-journal.ts";
import { mayEditAttachments } from "../attachment-policy.ts";
import { setClosed } from "../store/attachments.ts";

/** Closes an attachment on a ground, or with null opens it again; the journal tells. @throws NotFoundError, ForbiddenError */
export async function closeAttachment(
  tx: Tx,
  desk: Desk,
  id: string,
  ground: string | null,
): Promise<void> {
  const { access, attachment } = await changerOfAttachment(tx, desk.viewer, id, mayEditAttachments);
  if (attachment.closedGround === ground && attachment.isClosed === (ground !== null)) return;
  await setClosed(tx, id, ground);
  const told = { title: attachment.title, isClosed: ground !== null };
  const what = ground === null ? "er åbnet" : `er lukket med begrundelsen »${ground}«`;
  await noteAttachment(tx, access, told, what, desk.clock());
}
