import type { SourceLine } from "../source-text.ts";
import type { PagePieces } from "./pieces.ts";
import { printedLines } from "./printed-lines.ts";

/** How many pages are asked: the first often has another head than those behind it. */
const PAGES = 3;
/** How many lines at the top and at the bottom of a page may be its head and foot. */
const LINES = 4;

/** What stands at the tops and feet of the first pages and isn't read as their text, each line once, its cells parted by tabs. */
export function pageHeads(pages: readonly PagePieces[], lines: readonly SourceLine[]): string[] {
  const read = bare(lines.map(({ text }) => text).join(""));
  const edges = pages.slice(0, PAGES).flatMap((page) => {
    const printed = printedLines(page).toSorted((a, b) => b.y - a.y);
    return [...printed.slice(0, LINES), ...printed.slice(LINES).slice(-LINES)];
  });
  const texts = edges
    .filter(({ cells }) => !read.includes(bare(cells.map(({ text }) => text).join(""))))
    .map(({ cells }) => cells.map(({ text }) => text).join("\t"));
  return [...new Set(texts)];
}

const bare = (text: string) => text.replaceAll(/\s+/g, "");
