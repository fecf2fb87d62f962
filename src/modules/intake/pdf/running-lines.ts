import type { PrintedLine } from "./printed-lines.ts";

/** How many lines a page's head or foot may have. */
const MOST_LINES = 4;
/** Points by which a repeated line may lie higher or lower. */
const SLACK = 3;

/** Takes out the heads, feet and page numbers: the outermost lines that many pages have in one place, whatever their numbers. */
export function withoutRunning(pages: readonly PrintedLine[][]): PrintedLine[][] {
  const heads = count(pages.map((lines) => lines.slice(0, MOST_LINES)));
  const feet = count(pages.map((lines) => lines.slice(-MOST_LINES)));
  const least = pages.length <= 3 ? 2 : Math.max(3, pages.length * 0.4);
  const repeats = (counts: Map<string, number>, line: PrintedLine) =>
    keysOf(line).some((key) => (counts.get(key) ?? 0) >= least);
  return pages.map((lines) => {
    let from = 0;
    let to = lines.length;
    while (from < Math.min(MOST_LINES, to) && repeats(heads, lines[from] as PrintedLine)) from += 1;
    while (
      to > Math.max(from, lines.length - MOST_LINES) &&
      repeats(feet, lines[to - 1] as PrintedLine)
    )
      to -= 1;
    return lines.slice(from, to);
  });
}

function count(pages: readonly PrintedLine[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Its text with any number for its numbers, and its height: two, as it may lie between. */
function keysOf(line: PrintedLine): string[] {
  const text = line.cells
    .map((cell) => cell.text)
    .join(" ")
    .replaceAll(/\d+/g, "#");
  const at = line.y / SLACK;
  return [`${Math.floor(at)} ${text}`, `${Math.round(at) + 0.5} ${text}`];
}
