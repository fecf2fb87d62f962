import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Desk } from "../approval-turn.ts";
import { VERSION_STATUS_NAMES } from "../attachment.ts";
import { changerOfAttachment } from "../attachment-access.ts";
import { noteAttachment } from "../attachment-journal.ts";
import { mayAddVersion } from "../attachment-policy.ts";
import { setVersionStatus } from "../store/attachments.ts";

/** Says that a version is GÆLDENDE, or UDKAST again. @throws NotFoundError, ForbiddenError */
export async function setAttachmentStatus(
  tx: Tx,
  desk: Desk,
  attachmentId: string,
  { number, status }: { number: number; status: "draft" | "valid" },
): Promise<void> {
  const held = await changerOfAttachment(tx, desk.viewer, attachmentId, mayAddVersion);
  const version = held.attachment.versions.find((one) => one.number === number);
  if (version === undefined) throw new NotFoundError("Versionen findes ikke.");
  if (version.status === status) return;
  await setVersionStatus(tx, attachmentId, number, status);
  const what = `version ${number} er nu ${VERSION_STATUS_NAMES[status]}`;
  await noteAttachment(tx, held.access, held.attachment, what, desk.clock());
}
