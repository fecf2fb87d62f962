import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import type { Viewer } from "../organisation/index.ts";
import { type Access, accessTo, demand, type DocumentAccess } from "./access.ts";
import type { Attachment } from "./attachment.ts";
import { mayReadAttachment } from "./attachment-policy.ts";
import { attachmentById, lockDocument } from "./store/attachments.ts";

export interface AttachmentAccess {
  access: DocumentAccess;
  attachment: Attachment;
}

/** An attachment that the viewer may read. @throws NotFoundError, ForbiddenError when recused */
export async function readerOfAttachment(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<AttachmentAccess> {
  const attachment = (await attachmentById(tx, id)) ?? missing();
  const access = (await accessTo(tx, viewer, attachment.documentId)) as DocumentAccess;
  if (access.case.isRecused) demand(false, access);
  if (!mayReadAttachment(access, attachment)) missing();
  return { access, attachment };
}

/**
 * An attachment that the viewer may do something with, its document held until the transaction ends.
 * @throws NotFoundError, ForbiddenError
 */
export async function changerOfAttachment(
  tx: Tx,
  viewer: Viewer,
  id: string,
  may: (access: Access) => boolean,
): Promise<AttachmentAccess> {
  const { documentId } = (await attachmentById(tx, id)) ?? missing();
  await lockDocument(tx, documentId);
  const held = await readerOfAttachment(tx, viewer, id);
  demand(may(held.access), held.access);
  return held;
}

/** A document whose attachments the viewer may change, held likewise. @throws NotFoundError, ForbiddenError */
export async function changerOfAttachments(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  may: (access: Access) => boolean,
): Promise<DocumentAccess> {
  await lockDocument(tx, documentId);
  const access = await accessTo(tx, viewer, documentId);
  if (access.document === null) missing();
  demand(may(access), access);
  return access as DocumentAccess;
}

function missing(): never {
  throw new NotFoundError("Bilaget findes ikke, eller du har ikke adgang til det.");
}
