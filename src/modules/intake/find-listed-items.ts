import { readContentsRow, readListed } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import type { Line } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";

/** How many words may stand before a title: "Dagsordenens punkt nr. 7 -". */
const mostBefore = 5;
const shortest = 4;

/**
 * Finds items whatever stands before their titles: free lines that end with a title of the contents, in
 * any form of number. For papers that print their items as no other does.
 *
 * @param numbered what is found by numbers alone: more must be found, and twice as many as it holds of the contents
 */
export function findListedItems(reading: Reading, numbered: readonly ItemStart[]): ItemStart[] {
  const { lines } = reading;
  const rows = new Map<string, string[]>();
  let last = -1;
  for (const [index, { text }] of lines.entries()) {
    // Below the first heading of a text, rows are a table's.
    if (last !== -1 && findHeading(text) !== null) break;
    const row = readContentsRow(text);
    if (row === null) continue;
    const title = plainTitle(row.bare);
    if (title.length < shortest) continue;
    rows.set(title, [...(rows.get(title) ?? []), /\d[\d.]*/.exec(row.number)?.[0] ?? ""]);
    last = index;
  }
  const known = numbered.filter(({ title }) => rows.has(plainTitle(readListed(title).title)));
  const least = Math.max(2, numbered.length, 2 * known.length);
  if (rows.size <= least) return [];
  const found = lines.flatMap((line, index) => {
    if (index <= last || !isFree(lines, index)) return [];
    const next = lines[index + 1]?.text ?? "";
    const ending = titleIn(line.text, "", rows) ?? titleIn(line.text, next, rows);
    if (ending === null) return [];
    const { before, title, taken } = ending;
    const listed = rows.get(plainTitle(readListed(title).title))?.shift() ?? "";
    const first = /^\d{1,4}(?=\s)/.exec(before)?.[0];
    // "71 00.32.12-Ø00-1-11", and the title below.
    const isFirst = first !== undefined && first === listed.replace(/\.$/, "");
    const printed = isFirst ? first : (/\d{1,4}(?:\.\d{1,2})?(?=\D*$)/.exec(before)?.[0] ?? null);
    const number = printed ?? listed.replace(/\.$/, "");
    const at = isFirst ? 0 : before.lastIndexOf(printed ?? "");
    return [{ before, printed, at, number, title, line, from: index, body: index + taken }];
  });
  if (found.length <= least) return [];
  return found.map(({ before, printed, at, ...start }) => {
    leave(reading, start.line, before.slice(0, at), "label");
    leave(reading, start.line, before.slice(at + (printed ?? "").length), "label");
    if (printed === null && start.number !== "")
      leave(reading, start.line, "", "normalised", start.number);
    return start;
  });
}

function isFree(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  return line.text !== "" && (line.pageStart || (lines[index - 1]?.text ?? "") === "");
}

/** The listed title that a line, or a line and the next one, ends with. */
function titleIn(
  text: string,
  next: string,
  rows: ReadonlyMap<string, string[]>,
): { before: string; title: string; taken: number } | null {
  if (text.length > 300 || next.length > 300) return null;
  const words = `${text} ${next}`.trim().split(/\s+/);
  for (let from = 0; from <= Math.min(mostBefore, words.length - 1); from += 1) {
    if (!/[\p{L}\d]/u.test(words[from] ?? "")) continue;
    const title = words.slice(from).join(" ");
    if ((rows.get(plainTitle(readListed(title).title)) ?? []).length === 0) continue;
    return { before: words.slice(0, from).join(" "), title, taken: next === "" ? 1 : 2 };
  }
  return null;
}
