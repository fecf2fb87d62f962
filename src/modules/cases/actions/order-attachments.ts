import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { changerOfAttachment, changerOfAttachments } from "../attachment-access.ts";
import { mayEditAttachments } from "../attachment-policy.ts";
import { attachmentsOf, setOrder } from "../store/attachments.ts";

/**
 * Puts a document's attachments in this order.
 * @throws NotFoundError, ForbiddenError; ConflictError when others were added or removed meanwhile
 */
export async function orderAttachments(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  ids: readonly string[],
): Promise<void> {
  await changerOfAttachments(tx, viewer, documentId, mayEditAttachments);
  const there = await idsInOrder(tx, documentId);
  if (ids.length !== there.length || !there.every((id) => ids.includes(id)))
    throw new ConflictError("Bilagene er ændret, siden du hentede siden.", {
      hint: "Hent siden igen, og sæt rækkefølgen på ny.",
    });
  await setOrder(tx, ids);
}

/** Moves an attachment one place up (-1) or down (1). @throws InputError at the end of the list */
export async function moveAttachment(tx: Tx, viewer: Viewer, id: string, by: -1 | 1) {
  const { attachment } = await changerOfAttachment(tx, viewer, id, mayEditAttachments);
  const ids = await idsInOrder(tx, attachment.documentId);
  const to = ids.indexOf(id) + by;
  if (!ids.includes(id) || to < 0 || to >= ids.length)
    throw new InputError("Bilaget kan ikke flyttes længere.");
  await setOrder(tx, ids.filter((one) => one !== id).toSpliced(to, 0, id));
}

async function idsInOrder(tx: Tx, documentId: string): Promise<string[]> {
  const attachments = await attachmentsOf(tx, documentId);
  return attachments.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
}
