import { fileTypeFromBuffer } from "file-type";
import { InputError } from "../../platform/errors.ts";
import { extensionOf } from "../../platform/files/file-kind.ts";
import { parse } from "./parse.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { readText } from "./read-text.ts";
import { repair } from "./repair/repair.ts";

/** Endings that papers have, with the kind that they promise. */
const KINDS: Readonly<Record<string, PaperKind>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/plain",
  pdf: "application/pdf",
};

/** The media type of a paper that can be read. */
export type PaperKind = "text/plain" | "application/pdf";

/** The kind that a file's name promises; null for files that are no papers. */
export function paperKind(file: string): PaperKind | null {
  return KINDS[extensionOf(file)] ?? null;
}

/**
 * Reads a file's bytes as an agenda or minutes: a PDF, or else text.
 *
 * @param file its name, which must not promise another kind than the bytes are
 * @throws InputError when it isn't what its name says, can't be read or is no paper; messages say "Filen"
 */
export async function readPaper(
  file: string,
  bytes: Uint8Array,
): Promise<{ kind: PaperKind; document: ParsedDocument }> {
  const isPdf = (await fileTypeFromBuffer(bytes))?.ext === "pdf";
  const promised = paperKind(file);
  if (isPdf && promised === "text/plain") {
    throw new InputError("Filen er en PDF, men hedder som en tekstfil.", {
      hint: "Giv den endelsen .pdf, og prøv igen.",
    });
  }
  if (!isPdf && promised === "application/pdf" && bytes.length > 0) {
    throw new InputError("Filen hedder som en PDF, men er det ikke.", {
      hint: "Hent eller gem den på ny som PDF, og prøv igen.",
    });
  }
  if (!isPdf) {
    const { text, repairs } = await repair(readText(bytes, "Filen"));
    return { kind: "text/plain", document: parse(text, repairs.length) };
  }
  // Loaded when it is needed: it takes longer to start than a text takes to read.
  const { readPdf } = await import("./pdf/read-pdf.ts");
  return { kind: "application/pdf", document: parse(await readPdf(bytes, "Filen")) };
}
