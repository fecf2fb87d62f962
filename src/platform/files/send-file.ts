import { Readable } from "node:stream";
import { kindOfMediaType } from "./file-kind.ts";
import type { FileStore } from "./store.ts";

/** A stored file as it is sent: its SHA-256 in the store, and what it is called and weighs in bytes. */
export interface SentFile {
  sha256: string;
  name: string;
  mediaType: string;
  size: number;
}

/**
 * The file as an answer that nobody keeps and no script of which runs. `isWhole` gives it whole or not
 * at all, for what is noted each time it is opened; of others a part can be asked for (RFC 9110, 14).
 */
export async function sendFile(
  files: Pick<FileStore, "stream">,
  file: SentFile,
  request: Request,
  { isWhole }: { isWhole: boolean },
): Promise<Response> {
  const { sha256, size } = file;
  const asked = isWhole ? null : rangeOf(request.headers.get("range"), size);
  const headers = new Headers(headersOf(file, isWhole));
  if (asked === "none") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = asked ?? { start: 0, end: size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (asked !== null) headers.set("content-range", `bytes ${start}-${end}/${size}`);
  const content = Readable.toWeb(await files.stream(sha256, { start, end }));
  return new Response(content as ReadableStream<Uint8Array>, {
    status: asked === null ? 200 : 206,
    headers,
  });
}

function headersOf({ mediaType, name }: SentFile, isWhole: boolean): Record<string, string> {
  const how = kindOfMediaType(mediaType)?.isShown ? "inline" : "attachment";
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, hex);
  return {
    "content-type": mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType,
    "content-disposition": `${how}; filename*=UTF-8''${encoded}`,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "accept-ranges": isWhole ? "none" : "bytes",
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

const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`;
