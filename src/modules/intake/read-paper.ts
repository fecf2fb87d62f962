import { fileTypeFromBuffer, type FileTypeResult } from "file-type";
import { InputError } from "../../platform/errors.ts";
import { extensionOf } from "../../platform/files/file-kind.ts";
import type { Doubt } from "./confidence/doubt.ts";
import { findDoubts } from "./confidence/find-doubts.ts";
import { wholeConfidence } from "./confidence/needs-review.ts";
import { type LayoutHints, NO_HINTS } from "./layout-hints.ts";
import { LINE_END } from "./lines.ts";
import { parseWithLedger } from "./parse.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { placeRepairs } from "./places/place-repairs.ts";
import type { Places } from "./places/places.ts";
import type { PlacedRepair, ReadLine } from "./places/source-lines.ts";
import { readText } from "./read-text.ts";
import { repair } from "./repair/repair.ts";
import { readDocx } from "./rich/read-docx.ts";
import { isHtml, readHtml } from "./rich/read-html.ts";
import { plainSource, type SourceText } from "./source-text.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Endings that papers have, with the kind that they promise. */
const KINDS: Readonly<Record<string, PaperKind>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/plain",
  pdf: "application/pdf",
  docx: WORD,
  html: "text/html",
  htm: "text/html",
};

/** The media type of a paper that can be read. */
export type PaperKind = "text/plain" | "text/html" | "application/pdf" | typeof WORD;

/** The kind that a file's name promises; null for files that are no papers. */
export function paperKind(file: string): PaperKind | null {
  return KINDS[extensionOf(file)] ?? null;
}

/** What kinds are called, and by which ending they are told apart from each other. */
const NAMES: Readonly<Record<PaperKind, { found: string; ending: string }>> = {
  "text/plain": { found: "ren tekst", ending: ".txt" },
  "text/html": { found: "en webside", ending: ".html" },
  "application/pdf": { found: "en PDF", ending: ".pdf" },
  [WORD]: { found: "et Word-dokument", ending: ".docx" },
};

/** A paper that was read, with all that somebody needs who is to see whether it was read rightly. */
export interface PaperReading {
  kind: PaperKind;
  document: ParsedDocument;
  /** Where each part of the document stands in `sourceLines`. */
  places: Places;
  /** What isn't certain. */
  doubts: Doubt[];
  /** Of the whole document, 0 to 1; below a threshold it is held (`needsReview`). */
  confidence: number;
  /** Each place of the source that was repaired, in order. */
  repairs: PlacedRepair[];
  /** The source as it was read, after repair. */
  sourceLines: ReadLine[];
}

/**
 * Reads a file's bytes as an agenda or minutes: a PDF, a Word document, a page of HTML, or else text.
 *
 * @param file its name, which must not promise another kind than the bytes are
 * @param options.hints what the authority's earlier papers have taught
 * @throws InputError when it isn't what its name says, can't be read or is no paper; messages say "Filen"
 */
export async function readPaper(
  file: string,
  bytes: Uint8Array,
  { hints = NO_HINTS }: { hints?: LayoutHints } = {},
): Promise<PaperReading> {
  const kind = kindOf(await fileTypeFromBuffer(bytes), bytes);
  const promised = paperKind(file);
  if (promised !== null && promised !== kind && bytes.length > 0) refuse(promised, kind);
  const { source, repairs } = await readSource(kind, bytes);
  const { document, places, pages } = parseWithLedger(source, repairs.length, hints);
  const doubts = findDoubts(document, places);
  return {
    kind,
    document,
    places,
    doubts,
    confidence: wholeConfidence(doubts),
    repairs,
    sourceLines: plainSource(source)
      .split(LINE_END)
      .map((text, at) => ({ line: at + 1, page: pages[at] ?? null, text })),
  };
}

/** A file's text or lines, after repair. */
async function readSource(
  kind: PaperKind,
  bytes: Uint8Array,
): Promise<{ source: string | SourceText; repairs: PlacedRepair[] }> {
  if (kind === "text/plain") {
    const damaged = readText(bytes, "Filen");
    const { text, repairs } = await repair(damaged);
    return { source: text, repairs: placeRepairs(damaged, repairs) };
  }
  if (kind === "text/html")
    return { source: await readHtml(readText(bytes, "Filen")), repairs: [] };
  if (kind === WORD) return { source: await readDocx(bytes), repairs: [] };
  // Loaded when it is needed: it takes longer to start than a text takes to read.
  const { readPdf } = await import("./pdf/read-pdf.ts");
  return { source: await readPdf(bytes, "Filen"), repairs: [] };
}

function kindOf(type: FileTypeResult | undefined, bytes: Uint8Array): PaperKind {
  if (type?.ext === "pdf") return "application/pdf";
  if (type?.ext === "docx") return WORD;
  // Tags are ASCII in every encoding that pages are in, but UTF-16, which names itself.
  const start = Buffer.from(bytes.subarray(0, 4000)).toString("latin1").replaceAll("\0", "");
  return isHtml(start.replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe]+/, ""))
    ? "text/html"
    : "text/plain";
}

function refuse(promised: PaperKind, kind: PaperKind): never {
  const [said, is] = [NAMES[promised], NAMES[kind]];
  // What is neither may be anything: readText tells, when it is named as text.
  if (kind === "text/plain")
    throw new InputError(`Filen hedder som ${said.found}, men er det ikke.`, {
      hint: `Hent eller gem den på ny som ${said.ending}, og prøv igen.`,
    });
  throw new InputError(`Filen er ${is.found}, men hedder som ${said.found}.`, {
    hint: `Giv den endelsen ${is.ending}, og prøv igen.`,
  });
}
