import iconv from "iconv-lite";
import { InputError } from "../../platform/errors.ts";

/** Bytes; the longest minutes are far below 1 MB. */
export const largestText = 20 * 1024 * 1024;

const other: readonly { starts: string; is: string }[] = [
  { starts: "PK\u0003\u0004", is: "en zip-fil" },
  { starts: "\u00d0\u00cf\u0011\u00e0", is: "et ældre Word-dokument" },
  { starts: "{\\rtf", is: "et RTF-dokument" },
  { starts: "\u0089PNG", is: "et billede" },
  { starts: "\u00ff\u00d8\u00ff", is: "et billede" },
  { starts: "\u001f\u008b", is: "en pakket fil" },
];

const hint =
  "Gem dokumentet som PDF, billede (PNG, JPEG, TIFF), Word (.docx), HTML eller ren tekst (.txt), og prøv igen.";

/**
 * Decodes a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else Windows-1252, which
 * holds Latin-1. Line ends become "\n".
 *
 * @param name the file's name, for messages
 * @throws InputError when the file is empty, too large or no text
 */
export function readText(bytes: Uint8Array, name = "Filen"): string {
  if (bytes.length === 0) {
    throw new InputError(`${name} er tom.`, { hint: "Kontrollér, at filen er gemt helt." });
  }
  if (bytes.length > largestText) {
    throw new InputError(
      `${name} fylder ${Math.ceil(bytes.length / 1024 / 1024)} MB; grænsen er 20 MB.`,
      {
        hint: "Del dokumentet op, eller vælg kun selve dagsordenen eller referatet.",
      },
    );
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = buffer.toString("latin1", 0, 8);
  const kind = other.find((each) => starts.startsWith(each.starts))?.is;
  if (kind !== undefined) {
    throw new InputError(
      `${name} er ${kind}; denne udgave læser PDF, billeder, Word (.docx), HTML og ren tekst.`,
      {
        hint,
      },
    );
  }
  const text = decode(buffer, starts).replace(/\r\n?/g, "\n");
  if (text.includes("\0")) throw new InputError(`${name} er ikke tekst.`, { hint });
  if (text.trim() === "")
    throw new InputError(`${name} er tom.`, { hint: "Kontrollér, at filen er gemt helt." });
  return text;
}

function decode(buffer: Buffer, starts: string): string {
  if (starts.startsWith("\u00ff\u00fe")) return iconv.decode(buffer, "utf-16le");
  if (starts.startsWith("\u00fe\u00ff")) return iconv.decode(buffer, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer);
  } catch {
    return iconv.decode(buffer, "windows-1252");
  }
}
