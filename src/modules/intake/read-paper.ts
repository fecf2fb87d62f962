import type { Doubt } from "./confidence/doubt.ts";
import { findDoubts } from "./confidence/find-doubts.ts";
import { wholeConfidence } from "./confidence/needs-review.ts";
import { type LayoutHints, NO_HINTS } from "./hints/layout-hints.ts";
import { LINE_END } from "./lines.ts";
import { parseWithLedger } from "./parse.ts";
import { checkedPaperKind, type PaperKind } from "./paper-kind.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import type { Places } from "./places/places.ts";
import type { PlacedRepair, ReadLine } from "./places/source-lines.ts";
import { readSource } from "./read-source.ts";
import type { ScanSettings } from "./scan/read-pages.ts";
import { plainSource } from "./source-text.ts";

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
 * Reads a file's bytes as an agenda or minutes: a PDF, a picture, a Word document, a page of HTML, or else text.
 *
 * @param file its name, which must not promise another kind than the bytes are
 * @param options.hints what the authority's earlier papers have taught
 * @param options.scans how pages that are pictures are read, and what is told meanwhile
 * @throws InputError when it isn't what its name says, can't be read or is no paper; messages say "Filen"
 */
export async function readPaper(
  file: string,
  bytes: Uint8Array,
  { hints = NO_HINTS, scans = {} }: { hints?: LayoutHints | undefined; scans?: ScanSettings } = {},
): Promise<PaperReading> {
  const kind = await checkedPaperKind(file, bytes);
  const { source, repairs } = await readSource(kind, bytes, scans);
  const { document, places, pages } = parseWithLedger(source, repairs.length, hints);
  const texts = plainSource(source).split(LINE_END);
  const doubts = findDoubts(document, places, {
    repairs,
    lines: typeof source === "string" ? texts.map((text) => ({ text })) : source.lines,
  });
  return {
    kind,
    document,
    places,
    doubts,
    confidence: wholeConfidence(doubts),
    repairs,
    sourceLines: texts.map((text, at) => ({ line: at + 1, page: pages[at] ?? null, text })),
  };
}
