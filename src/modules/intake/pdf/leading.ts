import type { PrintedLine } from "./printed-lines.ts";

/** Distances between lines, in heights of their letters, that text may have. */
const TEXT = { least: 0.9, most: 2.2 };
const USUAL = 1.3;
/** Lines of one paragraph stand at most so much wider than usual. */
const SLACK = 1.18;

/** How far apart the lines of the running text stand, in heights of its letters. */
export function leadingOf(pages: readonly PrintedLine[][]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      if (above === undefined || line.cells.length > 1 || above.cells.length > 1) continue;
      const ratio = Math.round(((above.y - line.y) / line.size) * 20) / 20;
      if (ratio < TEXT.least || ratio > TEXT.most || !isAlike(above, line)) continue;
      counts.set(ratio, (counts.get(ratio) ?? 0) + 1);
    }
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? USUAL;
}

/** Whether a line stands so near below another that both are of one paragraph. */
export function isBelow(above: PrintedLine, line: PrintedLine, leading: number): boolean {
  const distance = above.y - line.y;
  return isAlike(above, line) && distance > 0 && distance / line.size <= leading * SLACK;
}

/** Of one size; a heading in bold may have the size of the text. */
function isAlike(above: PrintedLine, line: PrintedLine): boolean {
  const fonts = above.font !== null && line.font !== null && above.font !== line.font;
  return Math.abs(above.size - line.size) < 0.6 && !fonts;
}
