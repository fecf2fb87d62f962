import { largest, smallest } from "./pdf/extremes.ts";
import type { ItemStart } from "./find-items.ts";
import type { Line } from "./lines.ts";
import type { SourceLine } from "./source-text.ts";

const number = String.raw`(?<number>\d{1,4}(?:\.\d{1,2})?(?:-\d{1,2})?)`;
const point = new RegExp(`^(?:Punkt|PUNKT)\\s+${number}\\s*[:.]\\s*(?<title>\\S.*)$`);
const chapter = new RegExp(`^${number}\\.\\s+(?<title>\\S.*)$`);

/** Whether a heading is an item's: "Punkt 2: …" */
export function isPoint(text: string): boolean {
  return point.test(text);
}

/**
 * The deepest level of headings on which items stand: that of the first one, or the next where it
 * is a chapter's. Null when the file marks no item as a heading.
 */
export function itemLevel(lines: readonly SourceLine[]): number | null {
  const levels = lines.flatMap(({ level, text }) =>
    level !== null && point.test(text) ? [level] : [],
  );
  return levels.length === 0 ? null : Math.min(largest(levels), smallest(levels) + 1);
}

/** Finds the items of a paper that marks its headings: "Punkt 2: …", and "3. …" for chapters above them. */
export function findHeadingItems(lines: readonly Line[]): ItemStart[] {
  const deepest = itemLevel(lines) ?? 0;
  return lines.flatMap((line, from) => {
    if (line.level === null || line.level > deepest) return [];
    const inner = line.level === deepest ? null : chapter.exec(line.text);
    const groups = (point.exec(line.text) ?? inner)?.groups;
    if (groups === undefined) return [];
    const [printed = "", title = ""] = [groups["number"], groups["title"]];
    return [{ number: printed, title, line, from, body: from + 1 }];
  });
}
