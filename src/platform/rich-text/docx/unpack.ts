import { unzipSync, zipSync, type UnzipFileInfo } from "fflate";
import { InputError } from "../../errors.ts";

/**
 * Pictures aren't unpacked. 400 pages take 1.1 MB as we write them, and up to ten times that as
 * Word does; reading a megabyte costs up to 0.8 s of one core.
 */
const MOST_BYTES = 15_000_000;
const MOST_PARTS = 2000;

/**
 * The XML parts of a Word document by name. What unpacks to more than it says, or to more than any
 * document needs, is never unpacked. Throws an `InputError` for everything that isn't a DOCX file.
 */
export function unpackDocx(file: Uint8Array): Record<string, Uint8Array> {
  let bytes = 0;
  let parts = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!/\.(xml|rels)$/i.test(name)) return false;
    bytes += originalSize;
    parts += 1;
    if (bytes > MOST_BYTES || parts > MOST_PARTS) throw tooLarge();
    return true;
  };
  const found = read(file, filter);
  if (!found["word/document.xml"]) throw notDocx(file);
  // No program writes a DTD into these; they could only swell the text or fetch something.
  if (Object.values(found).some((part) => Buffer.from(part).includes("<!DOCTYPE"))) {
    throw notDocx(file);
  }
  return found;
}

/** The parts as a file again, for a reader that wants one; nothing is compressed in it. */
export function packDocx(parts: Record<string, Uint8Array>): Buffer {
  return Buffer.from(zipSync(parts, { level: 0 }));
}

function read(file: Uint8Array, filter: (info: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(file, { filter });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw notDocx(file, error);
  }
}

function tooLarge(): InputError {
  return new InputError("Word-dokumentet er for stort til at blive læst.", {
    hint: "Del det i flere dokumenter, eller læg det i et bilag.",
  });
}

/** Word's older form, and a document with a password, begin with these bytes. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export function notDocx(file: Uint8Array, cause?: unknown): InputError {
  const isOle = OLE.every((byte, at) => file[at] === byte);
  return new InputError("Filen er ikke et Word-dokument, der kan læses.", {
    hint: isOle
      ? "Åbn det i Word, fjern en eventuel adgangskode, og gem det som .docx."
      : "Vælg en fil, der er gemt som .docx i Word eller LibreOffice.",
    cause,
  });
}
