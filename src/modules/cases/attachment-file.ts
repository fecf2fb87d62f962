import { Readable } from "node:stream";
import { recordEvent } from "../../platform/audit/event.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { kindOfMediaType } from "../../platform/files/file-kind.ts";
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
  const { bytes, file } = version;
  const asked = isClosed ? null : rangeOf(request.headers.get("range"), bytes);
  const headers = new Headers(headersOf(version, isClosed));
  if (asked === "none") {
    headers.set("content-range", `bytes */${bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = asked ?? { start: 0, end: bytes - 1 };
  headers.set("content-length", String(end - start + 1));
  if (asked !== null) headers.set("content-range", `bytes ${start}-${end}/${bytes}`);
  const content = Readable.toWeb(await files.stream(file, { start, end }));
  return new Response(content as ReadableStream<Uint8Array>, {
    status: asked === null ? 200 : 206,
    headers,
  });
}

function headersOf(version: AttachmentVersion, isClosed: boolean): Record<string, string> {
  const { mediaType, fileName } = version;
  const how = kindOfMediaType(mediaType)?.isShown ? "inline" : "attachment";
  const name = encodeURIComponent(fileName).replaceAll(/['()*]/g, hex);
  return {
    "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "content-disposition": `${how}; filename*=UTF-8''${name}`,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "accept-ranges": isClosed ? "none" : "bytes",
  };
}

/** One range of bytes; null for none or a form that needn't be known, "none" when it lies outside. */
function rangeOf(
  header: string | null,
  bytes: number,
): { start: number; end: number } | "none" | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || from + to === "") return null;
  if (from === "")
    return to === "0" ? "none" : { start: Math.max(0, bytes - Number(to)), end: bytes - 1 };
  const start = Number(from);
  const end = to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== "" && Number(to) < start) return null;
  return start >= bytes ? "none" : { start, end };
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

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
