import { readContentsRow } from "./contents.ts";
import { isListEntry, isTableRow } from "./line-kind.ts";
import type { Line } from "./lines.ts";

/** A line that the page broke is at least this long. */
const shortest = 45;

/**
 * The width at which a text's lines were broken, or null when a line is a whole paragraph.
 * A text counts as broken when many of its long lines run on into the next one.
 */
export function findWrap(lines: readonly Line[]): number | null {
  let pairs = 0;
  let runOn = 0;
  let width = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const { text } = lines[index - 1] as Line;
    const line = lines[index] as Line;
    if (text.length < shortest || line.text === "" || isTableRow(line) || isListEntry(line))
      continue;
    if (readContentsRow(text) !== null) continue;
    pairs += 1;
    if (!startsLow(line.text) || isFinished(text) || isClause(text, line.text)) continue;
    runOn += 1;
    if (text.length > width) width = text.length;
  }
  return runOn >= 2 && runOn >= pairs * 0.3 ? width : null;
}

/** A recommendation may be a list of clauses, each on a line of its own: "at …, / at …". */
export function isClause(before: string, text: string): boolean {
  return /^at\s/.test(text) && /(?:[,:;]|\sog|indstiller|indstilles)$/.test(before);
}

export function startsLow(text: string): boolean {
  return /^[("”„]?\p{Ll}/u.test(text);
}

export function isFinished(text: string): boolean {
  return /[.!?:;…]["”“»)\]]*$/.test(text);
}
