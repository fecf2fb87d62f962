import { isListEntry, isTableRow } from "./line-kind.ts";
import type { Line } from "./lines.ts";

/**
 * The width at which a text's lines were broken, or null when a line is a whole paragraph.
 * A text counts as broken when many of its neighbouring lines run on into each other.
 */
export function findWrap(lines: readonly Line[]): number | null {
  let pairs = 0;
  let runOn = 0;
  let width = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1] as Line;
    const line = lines[index] as Line;
    if (before.text === "" || line.text === "" || isTableRow(line) || isListEntry(line)) continue;
    pairs += 1;
    if (!runsOn(before.text, line.text)) continue;
    runOn += 1;
    if (before.text.length > width) width = before.text.length;
  }
  return runOn >= 2 && runOn >= pairs * 0.3 ? width : null;
}

/** The second line goes on in the middle of the first one's word or sentence. */
export function runsOn(first: string, second: string): boolean {
  return startsLow(second) && !isFinished(first);
}

export function startsLow(text: string): boolean {
  return /^[("”„]?\p{Ll}/u.test(text);
}

export function isFinished(text: string): boolean {
  return /[.!?:;…]["”“»)\]]*$/.test(text);
}
