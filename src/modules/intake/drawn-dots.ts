import { findLabel } from "./head-labels.ts";

/** Blanks by which a list stands in from the text above. */
const inset = 3;
/** A shorter line is no full one, so the next begins an entry. */
const full = 70;
const letter = /^["“”„»]?\p{L}/u;

/**
 * Lines of a text with a dash before the entries of lists whose dots are lost: lines below one that ends in a
 * colon, and set in from it alike.
 */
export function withDashes(lines: readonly string[]): string[] {
  const whole = [...lines];
  for (const [at, line] of lines.entries()) {
    if (!/[\p{L}\d)]:\s*$/u.test(line) || findLabel(line.trim())?.field != null) continue;
    const from = lines[at + 1]?.trim() === "" ? at + 2 : at + 1;
    const entries = entriesFrom(lines, from, blanksOf(line) + inset);
    if (entries.length < 2) continue;
    for (const each of entries) whole[each] = (lines[each] ?? "").replace(/(?=\S)/, "- ");
  }
  return whole;
}

/** Where the entries begin that stand there one below the other; none where the lines are no such list. */
function entriesFrom(lines: readonly string[], from: number, least: number): number[] {
  const left = blanksOf(lines[from] ?? "");
  const entries: number[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const text = (lines[at] ?? "").trim();
    if (text === "" || blanksOf(lines[at] ?? "") < least) break;
    const isList =
      blanksOf(lines[at] ?? "") === left && letter.test(text) && !/\S\s{2,}\S/.test(text);
    // "at …" is a clause of the sentence above.
    if (!isList || /^at\s/i.test(text)) return [];
    const before = (lines[at - 1] ?? "").trim();
    if (at === from || before.length < full || /^\p{Lu}/u.test(text)) entries.push(at);
  }
  return entries;
}

function blanksOf(line: string): number {
  return line.length - line.trimStart().length;
}
