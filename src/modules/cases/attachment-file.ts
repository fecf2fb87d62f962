import { recordEvent } from "../../platform/audit/event.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { sendFile } from "../../platform/files/send-file.ts";
import type { SignedIn } from "../organisation/index.ts";
import { type AttachmentVersion, shownVersion } from "./attachment.ts";
import { readerOfAttachment } from "./attachment-access.ts";
import { mayOpenVersion, maySeeVersion } from "./attachment-policy.ts";

/**
 * The file of an attachment, as an answer. Each opening of a closed one is noted, so a closed one is
 * given whole or not at all; of others a part can be asked for (RFC 9110, 14).
 * @throws NotFoundError; ForbiddenError while it isn't scanned, or when it is harmful
 */
export async function answerFile(
  desk: Pick<SignedIn, "viewer" | "transact" | "files">,
  request: Request,
  id: string,
  number: number | null,
): Promise<Response> {
  const { viewer, transact, files } = desk;
  const { version, isClosed } = await transact(async (tx) => {
    const { access, attachment } = await readerOfAttachment(tx, viewer, id);
    const wanted =
      number === null
        ? shownVersion(attachment)
        : attachment.versions.find((one) => one.number === number);
    if (wanted === undefined || !maySeeVersion(access, attachment, wanted))
      throw new NotFoundError("Versionen findes ikke.");
    if (!mayOpenVersion(access, attachment, wanted)) throw notSafe(wanted);
    const closed = attachment.isClosed || access.document.isClosed;
    if (closed)
      await recordEvent(tx, {
        action: "opened",
        subject: { kind: "case-attachment", id },
        details: { version: wanted.number },
      });
    return { version: wanted, isClosed: closed };
  });
  const { file, fileName, mediaType, bytes } = version;
  const sent = { sha256: file, name: fileName, mediaType, size: bytes };
  return sendFile(files, sent, request, { isWhole: isClosed });
}

function notSafe({ scan }: AttachmentVersion): ForbiddenError {
  return scan === "infected"
    ? new ForbiddenError("Filen rummer skadeligt indhold og kan ikke åbnes.", {
        hint: "Tal med den, der lagde den på.",
      })
    : new ForbiddenError("Filen er ikke undersøgt for skadeligt indhold endnu.", {
        hint: "Prøv igen om lidt.",
      });
}
