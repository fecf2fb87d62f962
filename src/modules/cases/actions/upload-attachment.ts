import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { checkKind } from "../../../platform/files/check-kind.ts";
import { cleanFileName, titleOfFile } from "../../../platform/files/file-name.ts";
import { tooLarge } from "../../../platform/files/receive.ts";
import { authoritySettings, type SignedIn } from "../../organisation/index.ts";
import type { DocumentAccess } from "../access.ts";
import type { Attachment } from "../attachment.ts";
import { changerOfAttachment, changerOfAttachments } from "../attachment-access.ts";
import { noteAttachment } from "../attachment-journal.ts";
import { mayAddVersion, mayEditAttachments } from "../attachment-policy.ts";
import { queueLook } from "../attachment-queue.ts";
import { attachmentsOf, insertAttachment, insertVersion } from "../store/attachments.ts";

/** A file on its way in. */
export interface IncomingFile {
  /** As the sender calls it. */
  name: string;
  content: AsyncIterable<Uint8Array>;
  /** Bytes, if the sender said how many; it isn't relied on. */
  announced: number | null;
}

export type UploadDesk = Pick<SignedIn, "viewer" | "transact" | "files" | "jobs" | "clock">;

type Target = { documentId: string } | { attachmentId: string };

interface Uploaded {
  attachmentId: string;
  number: number;
}

/**
 * Takes a file in as a new attachment of a document, or as a new version of an attachment. It is a
 * draft until somebody says otherwise. Who may not, or a file that says it is too large, is refused
 * before anything is read.
 * @throws NotFoundError, ForbiddenError; InputError when it is empty, too large or not what its name
 * says; ConflictError when the document already has that very file
 */
export async function uploadAttachment(
  desk: UploadDesk,
  target: Target,
  file: IncomingFile,
): Promise<Uploaded> {
  const { viewer, transact, files } = desk;
  const mostBytes = await transact(async (tx) => {
    await held(tx, desk, target);
    return (await authoritySettings(tx)).largestFileMb * 1_000_000;
  });
  if (file.announced !== null && file.announced > mostBytes) throw tooLarge(mostBytes);
  const name = cleanFileName(file.name);
  const received = await files.receive(file.content, mostBytes);
  try {
    const { mediaType } = await checkKind(received.path, name);
    return await transact(async (tx) => {
      const { access, attachment } = await held(tx, desk, target);
      await mustBeNew(tx, access, attachment, received.sha256);
      const at = desk.clock();
      const title = attachment?.title ?? titleOfFile(name);
      const attachmentId =
        attachment?.id ??
        (await insertAttachment(tx, {
          documentId: access.document.id,
          title,
          createdBy: viewer.personId,
          at,
        }));
      const number = await insertVersion(tx, {
        attachmentId,
        status: "draft",
        file: received.sha256,
        fileName: name,
        mediaType,
        bytes: received.size,
        uploadedBy: viewer.personId,
        at,
      });
      const what = number === 1 ? "er lagt på" : `har fået version ${number}`;
      const isClosed = attachment?.isClosed ?? false;
      await noteAttachment(tx, access, { title, isClosed }, what, at);
      await queueLook(tx, desk.jobs, { authorityId: viewer.authorityId, attachmentId, number });
      // Last, so that a refusal stores nothing; a transaction that fails now leaves it to the sweep.
      await received.keep();
      return { attachmentId, number };
    });
  } finally {
    await received.discard();
  }
}

async function held(
  tx: Tx,
  { viewer }: UploadDesk,
  target: Target,
): Promise<{ access: DocumentAccess; attachment: Attachment | null }> {
  if ("attachmentId" in target)
    return changerOfAttachment(tx, viewer, target.attachmentId, mayAddVersion);
  const access = await changerOfAttachments(tx, viewer, target.documentId, mayEditAttachments);
  return { access, attachment: null };
}

async function mustBeNew(
  tx: Tx,
  access: DocumentAccess,
  attachment: Attachment | null,
  file: string,
): Promise<void> {
  const newest = attachment?.versions[0];
  if (newest?.file === file)
    throw new ConflictError(`Filen er magen til version ${newest.number}.`, {
      hint: "Vælg den nye udgave af filen.",
    });
  const others = (await attachmentsOf(tx, access.document.id)).filter(
    (other) => other.id !== attachment?.id,
  );
  const twin = others.find(({ versions }) => versions.some((version) => version.file === file));
  if (twin !== undefined)
    throw new ConflictError(`Dokumentet har allerede filen som bilaget »${twin.title}«.`, {
      hint:
        twin.removedAt === null
          ? "Omdøb bilaget, hvis det skal hedde noget andet."
          : "Bilaget er fjernet. Hent det tilbage i stedet.",
    });
}
