import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { InputError } from "../errors.ts";
import { extensionOf, FILE_KINDS, type FileKind } from "./file-kind.ts";
import { looksLike, textLikeness } from "./text-likeness.ts";
import { zipNames } from "./zip-names.ts";

/** How much of a file is read to tell text from anything else. */
const HEAD_BYTES = 65_536;

/**
 * The kind of the file at `path`, which must be what its name says and nothing else besides.
 * @throws InputError that says what it really is
 */
export async function checkKind(path: string, name: string): Promise<FileKind> {
  const extension = extensionOf(name);
  const claimed = FILE_KINDS[extension];
  if (claimed === undefined) throw refusedKind(extension);
  const head = await headOf(path);
  const found = await fileTypeFromFile(path);
  const names = await zipNames(path);
  if (names?.some((part) => /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i.test(part)))
    throw withMacros(name);
  if (found !== undefined && MACROS.test(found.mime)) throw withMacros(name);
  const actual =
    found?.ext === "cfb" || found === undefined || found.ext === "xml"
      ? textLikeness(head)
      : found.ext;
  if (!isAs(claimed, actual, head)) {
    const said = WHAT_IT_IS[actual] ?? FILE_KINDS[actual]?.name ?? `en fil af typen ${actual}`;
    throw new InputError(`"${name}" er ikke ${claimed.name}, men ${said}.`, {
      hint: "Vælg den rigtige fil, eller gem den i det format, som navnet siger.",
    });
  }
  // Office files are archives themselves. Anything else that ends as one holds a hidden second file.
  if (names !== null && !IS_ARCHIVE.test(claimed.mediaType))
    throw new InputError(`"${name}" er ${claimed.name} med et skjult ZIP-arkiv i.`, {
      hint: "Gem den på ny fra det program, den er lavet i.",
    });
  return claimed;
}

const IS_ARCHIVE = /openxmlformats|opendocument/;
const MACROS = /macroenabled/i;

/** What turns up most under a false name; other kinds are told by their extension. */
const WHAT_IT_IS: Record<string, string> = {
  exe: "et program",
  elf: "et program",
  macho: "et program",
  html: "en HTML-side",
  script: "et script",
  svg: "en SVG-tegning",
  zip: "et ZIP-arkiv",
  cfb: "en fil i Offices gamle format eller med adgangskode",
  text: "ren tekst",
  unknown: "noget andet, som ikke kan genkendes",
};

function isAs(claimed: FileKind, actual: string, head: Buffer): boolean {
  if (FILE_KINDS[actual]?.mediaType === claimed.mediaType) return true;
  return looksLike(claimed.mediaType, actual, head);
}

/** The file's beginning; of a compound file also the sector that names its streams (MS-CFB, 2.2). */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  const bytesAt = async (position: number, length: number) => {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  };
  try {
    const head = await bytesAt(0, HEAD_BYTES);
    if (textLikeness(head) !== "cfb" || head.length < 512) return head;
    const directory = (head.readUInt32LE(48) + 1) * 2 ** (head.readUInt16LE(30) & 15);
    return Buffer.concat([head, await bytesAt(directory, 4096)]);
  } finally {
    await file.close();
  }
}

function refusedKind(extension: string): InputError {
  if (/^(do[ct]m|xl[st]m|pp[ts]m|xlsb)$/.test(extension)) return withMacros(`.${extension}`);
  const what = extension === "" ? "Filer uden endelse" : `Filer af typen .${extension}`;
  return new InputError(`${what} kan ikke lægges på som bilag.`, {
    hint: "Brug PDF, Word, Excel, PowerPoint, OpenDocument, RTF, tekst, CSV, billeder eller mails.",
  });
}

function withMacros(name: string): InputError {
  return new InputError(`"${name}" rummer makroer og kan ikke lægges på.`, {
    hint: "Gem den uden makroer (.docx, .xlsx eller .pptx) eller som PDF.",
  });
}
