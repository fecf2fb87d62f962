import { isChapter } from "./find-chapters.ts";
import type { Head } from "./parse-head.ts";
import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";
import { plainTitle } from "./plain-title.ts";
import { type Reading, warn } from "./reading.ts";
import { isFinished } from "./wrap.ts";

/** Warns of what doesn't agree within the document, or isn't there. */
export function check(
  document: ParsedDocument,
  head: Head,
  lineOf: ReadonlyMap<string, number>,
  reading: Reading,
): void {
  if (document.date === "") warn(reading, "no-date", null, "Dokumentet har ingen mødedato.");
  if (document.body.name === "")
    warn(reading, "no-body", null, "Dokumentet nævner ikke, hvem der holder mødet.");
  if (document.items.length === 0)
    warn(reading, "no-items", null, "Der er ikke fundet nogen punkter.");
  // Items are counted through all chapters that have letters.
  const counted = document.items.flatMap((item) => (isChapter(item) ? item.items : item));
  checkNumbers(counted, lineOf, reading);
  checkContents(counted, head, lineOf, reading);
  for (const item of leaves(document.items)) {
    if (document.kind === "minutes" && item.decisions.length === 0 && !item.closed) {
      warn(
        reading,
        "item-without-decision",
        lineOf.get(item.number) ?? null,
        `Punkt ${item.number} har ingen beslutning.`,
      );
    }
  }
  checkEnd(document, reading);
}

function checkNumbers(
  items: readonly ParsedItem[],
  lineOf: ReadonlyMap<string, number>,
  reading: Reading,
): void {
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    const number = lastPart(item.number);
    if (item.number !== "" && before !== undefined && number !== lastPart(before.number) + 1) {
      warn(
        reading,
        "number-gap",
        lineOf.get(item.number) ?? null,
        `Punkt ${item.number} følger efter punkt ${before.number}.`,
      );
    }
    checkNumbers(item.items, lineOf, reading);
  }
}

function checkContents(
  items: readonly ParsedItem[],
  { contents }: Head,
  lineOf: ReadonlyMap<string, number>,
  reading: Reading,
): void {
  if (contents.length === 0) return;
  const titles = new Set(
    items.flatMap((item) => [item, ...item.items]).map(({ title }) => plainTitle(title)),
  );
  const rows = new Set(contents.map(({ bare }) => plainTitle(bare)));
  for (const { title, bare, line } of contents) {
    if (!titles.has(plainTitle(bare))) {
      warn(
        reading,
        "contents-without-item",
        line,
        `Indholdsfortegnelsens "${title}" findes ikke som punkt.`,
      );
    }
  }
  for (const { title, number } of items) {
    if (!rows.has(plainTitle(title))) {
      warn(
        reading,
        "item-not-in-contents",
        lineOf.get(number) ?? null,
        `Punkt ${number} står ikke i indholdsfortegnelsen.`,
      );
    }
  }
}

/** The last text breaks off in a word or in a sentence. */
function checkEnd({ items }: ParsedDocument, reading: Reading): void {
  const last = leaves(items).at(-1)?.sections.at(-1);
  if (last === undefined || last.kind === "attachments") return;
  const line = last.text.slice(last.text.lastIndexOf("\n") + 1);
  const words = line.split(/\s+/).length;
  const tornWord = /\p{L}-$/u.test(line);
  const tornSentence =
    words >= 8 && !isFinished(line) && !line.startsWith("- ") && !line.includes("\t");
  if (!tornWord && !tornSentence) return;
  warn(
    reading,
    "cut-off",
    reading.lines.findLast(({ text }) => text !== "")?.number ?? null,
    "Dokumentet ser ud til at være afbrudt.",
  );
}

function leaves(items: readonly ParsedItem[]): ParsedItem[] {
  return items.flatMap((item) => (item.items.length > 0 ? item.items : [item]));
}

function lastPart(number: string): number {
  return Number(number.slice(number.lastIndexOf(".") + 1));
}
