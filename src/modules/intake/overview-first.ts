import { readContentsRow } from "./contents.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { plainRow, plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { overview } from "./signatures.ts";

const row = /^(?:\p{L}{2,6}\.?\s*)?(?<number>\d{1,4})[.:)]?\s+(?<title>\p{Lu}.*)$/u;

/** "Bilagsliste", and below it its page. */
function isOfContents(lines: readonly Line[], at: number): boolean {
  return /^\d{1,4}$/.test(lines.slice(at + 1).find(({ text }) => text !== "")?.text ?? "");
}

/**
 * Takes a list of all attachments that stands between the contents and the first item, by the items' lines,
 * and empties its lines; it ends where the items begin to count anew.
 */
export function takeOverviewFirst(reading: Reading): void {
  const { lines } = reading;
  const at = lines.findIndex(
    ({ text }, index) => overview.test(text) && !isOfContents(lines, index),
  );
  if (at <= 0) return;
  const listed = new Set(
    lines.slice(0, at).flatMap(({ text }) => {
      const title = readContentsRow(text)?.bare;
      return title === undefined ? [] : [plainTitle(title)];
    }),
  );
  const found = new Map<string, string[]>();
  let own: string[] | null = null;
  let last = 0;
  for (let index = at + 1; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const { number, title = "" } = row.exec(text)?.groups ?? {};
    if (number === undefined || !listed.has(plainTitle(title))) {
      // What has headings is an item.
      if (findHeading(text) !== null || findDecisionHeading(text) !== null) return;
      if (text !== "") own?.push(text);
      continue;
    }
    if (Number(number) <= last) return found.size === 0 ? undefined : take(index);
    last = Number(number);
    own = [];
    found.set(plainRow(text), own);
  }

  function take(end: number): void {
    for (const [key, names] of found) reading.overview.set(key, names);
    for (const line of lines.slice(at, end)) {
      leave(reading, line, line.text, "repeated");
      line.text = "";
    }
  }
}
