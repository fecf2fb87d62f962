import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { changerOfAttachment } from "../attachment-access.ts";
import { mayEditAttachments } from "../attachment-policy.ts";
import { setTitle } from "../store/attachments.ts";

/** Gives the attachment another title; the audit trail has the old one. @throws NotFoundError, ForbiddenError */
export async function renameAttachment(
  tx: Tx,
  viewer: Viewer,
  id: string,
  title: string,
): Promise<void> {
  const { attachment } = await changerOfAttachment(tx, viewer, id, mayEditAttachments);
  if (attachment.title !== title) await setTitle(tx, id, title);
}
