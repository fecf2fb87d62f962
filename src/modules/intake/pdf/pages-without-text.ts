import { countSigns } from "./count-signs.ts";
import type { PdfPage } from "./pdf-pages.ts";
import { printedLines } from "./printed-lines.ts";
import { withoutRunning } from "./running-lines.ts";

/** Signs that a written page has at least; a stamp on a scan may have fewer. */
const FEW = 20;
/** So many no head and foot have. */
const MANY = 300;

/** The numbers of pages that hold no text but what all pages have above and below: they may be pictures. */
export function pagesWithoutText(pages: readonly PdfPage[]): number[] {
  const short = new Set(pages.filter(({ pieces }) => countSigns(pieces.all) < MANY));
  if (short.size === 0) return [];
  // Heads and feet are no part of what a structure tree tells.
  const untagged = pages.filter(({ tagged }) => tagged === null);
  const isShortThere = untagged.some((page) => short.has(page));
  const lines = isShortThere
    ? withoutRunning(untagged.map(({ pieces }) => printedLines(pieces)))
    : [];
  const own = new Map(untagged.map((page, at) => [page, lines[at]]));
  return [...short].flatMap((page) => {
    const texts =
      page.tagged === null
        ? (own.get(page) ?? []).flatMap(({ cells }) => cells)
        : page.tagged.flatMap((block) => [...block.lines, ...block.cells.flat()]);
    return countSigns(texts) < FEW ? page.pieces.number : [];
  });
}
