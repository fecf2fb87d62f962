import { countSigns } from "./count-signs.ts";
import type { PagePieces } from "./pieces.ts";
import { printedLines } from "./printed-lines.ts";
import { withoutRunning } from "./running-lines.ts";

/** Signs that a written page has at least; a stamp on a scan may have fewer. */
const FEW = 20;
/** So many no head and foot have. */
const MANY = 300;

/** The numbers of pages that hold no text but what all pages have above and below: they may be pictures. */
export function pagesWithoutText(pages: readonly PagePieces[]): number[] {
  const short = new Set(pages.filter(({ all }) => countSigns(all) < MANY));
  if (short.size === 0) return [];
  const own = withoutRunning(pages.map(printedLines));
  return pages.flatMap((page, at) => {
    const cells = own[at]?.flatMap((line) => line.cells) ?? [];
    return short.has(page) && countSigns(cells) < FEW ? page.number : [];
  });
}
