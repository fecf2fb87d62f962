import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import type { Desk } from "../approval-turn.ts";
import { changerOfAttachment } from "../attachment-access.ts";
import { noteAttachment } from "../attachment-journal.ts";
import { mayAddVersion } from "../attachment-policy.ts";
import { queueLook } from "../attachment-queue.ts";
import { insertVersion } from "../store/attachments.ts";

/**
 * Makes an older version the newest again, as a version of its own, with the status that it had.
 * @throws NotFoundError, ForbiddenError; ConflictError when it is the newest or harmful
 */
export async function restoreAttachmentVersion(
  tx: Tx,
  desk: Desk,
  attachmentId: string,
  number: number,
): Promise<number> {
  const { viewer, jobs } = desk;
  const { access, attachment } = await changerOfAttachment(tx, viewer, attachmentId, mayAddVersion);
  const older = attachment.versions.find((version) => version.number === number);
  if (older === undefined) throw new NotFoundError("Versionen findes ikke.");
  if (older === attachment.versions[0] || older.scan === "infected")
    throw new ConflictError("Versionen kan ikke gendannes.", {
      hint: "Vælg en ældre version uden skadeligt indhold.",
    });
  const at = desk.clock();
  const made = { ...older, attachmentId, uploadedBy: viewer.personId, at };
  const newest = await insertVersion(tx, made);
  await noteAttachment(tx, access, attachment, `er sat tilbage til version ${number}`, at);
  await queueLook(tx, jobs, { authorityId: viewer.authorityId, attachmentId, number: newest });
  return newest;
}
