import { findLabel } from "./head-labels.ts";

const whole = /^\d{1,4}$/;
const fewest = 3;
const mostTitleLines = 3;

interface Row {
  number: string;
  title: string;
  page: string;
  at: number[];
}

/**
 * Lines of a text in which number, title and page of each row of the contents stand on lines of their own, as
 * `pdftotext` prints columns, with each row on the line of its number; any other text's as they are.
 */
export function withRowsInOne(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => findLabel(line.trim())?.field === "contents");
  if (start === -1) return [...lines];
  const rows: Row[] = [];
  let at = start + 1;
  while (at < lines.length) {
    const row = rowAt(lines, at, rows.at(-1));
    if (row === null) {
      // Headings of columns and groups stand between the rows.
      if (rows.length > 0 && whole.test((lines[at] ?? "").trim())) break;
      if (at - (rows.at(-1)?.at.at(-1) ?? start) > 12) break;
      at += 1;
      continue;
    }
    rows.push(row);
    at = (row.at.at(-1) ?? at) + 1;
  }
  if (rows.length < fewest) return [...lines];
  const joined = [...lines];
  for (const { number, title, page, at: used } of rows)
    for (const [index, line] of used.entries())
      joined[line] = index === 0 ? `${number}. ${title}\t${page}` : "";
  return joined;
}

/** The row whose number stands at a line: the next one, with a title below it and a page that isn't before the last. */
function rowAt(lines: readonly string[], from: number, before: Row | undefined): Row | null {
  const number = (lines[from] ?? "").trim();
  if (!whole.test(number)) return null;
  if (before !== undefined && Number(number) !== Number(before.number) + 1) return null;
  const used = [from];
  const title: string[] = [];
  for (let at = from + 1; at < lines.length && at < from + 12; at += 1) {
    const text = (lines[at] ?? "").trim();
    if (text === "") continue;
    used.push(at);
    if (whole.test(text)) {
      const isPage = title.length > 0 && Number(text) >= Number(before?.page ?? 1);
      return isPage ? { number, title: title.join(" "), page: text, at: used } : null;
    }
    title.push(text);
    if (title.length > mostTitleLines || !/\p{L}/u.test(text)) return null;
  }
  return null;
}
