import { largest } from "../pdf/extremes.ts";
import type { PagePieces, Piece } from "../pdf/pieces.ts";
import type { ScannedLine, ScannedPage } from "./scanned-page.ts";

/** The size of type for each point that its letters are high. */
const TYPE_SIZE = 1.15;
/** Sizes that differ by less are the same, since not every line has letters that hang or rise. */
const SAME_SIZE = 0.22;
/** Signs that tesseract makes of the dots before entries. */
const DOT = /^(?:[+*«»¢°©®¤·•>=~]|[eoc])$/;

/**
 * What was read on scanned pages, as the words of a PDF come: in points of 1/72 inch, lines that a
 * slanting scan tore apart level again.
 */
export function scanPieces(pages: readonly { number: number; page: ScannedPage }[]): PagePieces[] {
  const usual = median(
    pages.flatMap(({ page }) =>
      page.lines.flatMap((line) => line.words.map(() => sizeOf(line, page))),
    ),
  );
  return pages.map(({ number, page }) => {
    const scale = 72 / page.dpi;
    const slope = slopeOf(page.lines);
    const all: Piece[] = [];
    for (const line of page.lines) {
      const size = sizeOf(line, page);
      const middle = (line.left + line.right) / 2;
      const y = (page.height - (line.baseline - slope * middle)) * scale;
      for (const [at, { text, left, right, confidence }] of line.words.entries()) {
        all.push({
          text: at === 0 && isDot(line, size / scale) ? "•" : text,
          x: left * scale,
          y,
          width: (right - left) * scale,
          size: Math.abs(size / usual - 1) < SAME_SIZE ? usual : size,
          before: at === 0 ? "\n" : " ",
          at: all.length,
          font: "",
          confidence,
        });
      }
    }
    return { all, marked: new Map(), hasLoose: true, width: page.width * scale, number };
  });
}

function sizeOf({ height }: ScannedLine, { dpi }: ScannedPage): number {
  return Math.round(((height * 72) / dpi) * TYPE_SIZE * 2) / 2;
}

/** A lone sign that stands apart from the words behind it. */
function isDot({ words: [first, second] }: ScannedLine, size: number): boolean {
  if (first === undefined || second === undefined || !DOT.test(first.text)) return false;
  return second.left - first.right > size * 0.4;
}

/** How much the page slants: as most of its long lines do. */
function slopeOf(lines: readonly ScannedLine[]): number {
  const longest = Math.max(0, largest(lines.map(({ left, right }) => right - left)));
  return median(
    lines.flatMap(({ left, right, slope }) => (right - left > longest / 2 ? slope : [])),
  );
}

/** 0 of none. */
function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
