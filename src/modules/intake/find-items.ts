import { isAttendance, personAway } from "./attendance.ts";
import { findLabel } from "./head-labels.ts";
import { findClosed, isClosingGroup, isGroup } from "./closed-groups.ts";
import { readListed } from "./contents.ts";
import { isChapter, withChapters } from "./find-chapters.ts";
import { findFormedItems } from "./find-formed-items.ts";
import { findHeadingItems } from "./find-heading-items.ts";
import { findListedItems } from "./find-listed-items.ts";
import { findMarginItems } from "./find-margin-items.ts";
import { findNumberedItems, leaveWords } from "./find-numbered-items.ts";
import { withOtherForms } from "./find-other-forms.ts";
import { findTitledCases, findUnnumberedItems, hasSections } from "./find-unnumbered-items.ts";
import { type Line, printedAbove } from "./lines.ts";
import { takeOverviewFirst } from "./overview-first.ts";
import { plainTitle } from "./plain-title.ts";
import { POINT_WORD } from "./point-words.ts";
import { leave, type Reading } from "./reading.ts";
import { withoutSignatures } from "./signatures.ts";
import { dropTitlesAbove } from "./titles-above.ts";
import { isFinished } from "./wrap.ts";

/** Where an item or chapter begins. */
export interface ItemStart {
  number: string;
  /** As printed, its lines joined. */
  title: string;
  line: Line;
  /** Where the title stands above the number. */
  titleLine?: Line;
  /** Indexes in the reading's lines: the first that belongs to it, and the first below its title. */
  from: number;
  body: number;
  /** A sign beside its number says that it is closed. */
  isClosed?: true;
}

/** An item with the lines below its title, and the items that its number holds. */
export interface ItemLines extends ItemStart {
  lines: Line[];
  items: ItemLines[];
  /** It stands under a line such as "Lukkede punkter". */
  closed: boolean;
}

export interface FoundItems {
  head: Line[];
  items: ItemLines[];
}

function findStarts(reading: Reading): ItemStart[] {
  if (reading.isMarked) return findHeadingItems(reading.lines);
  if (reading.layout.name === "margin") return findMarginItems(reading);
  const numbered = findNumberedItems(reading);
  const listed = findListedItems(reading, numbered);
  if (listed.length > 0) return listed;
  const titled = findTitledCases(reading);
  const isCounted = numbered.some((each) => titled.some((title) => isBeside(each, title)));
  if (titled.length > 1 && !isCounted) return titled;
  if (numbered.length < 2 && hasSections(reading)) {
    const formed = findFormedItems(reading);
    if (formed.length > 1) return formed;
    const unnumbered = findUnnumberedItems(reading);
    if (unnumbered.length > numbered.length) return unnumbered;
  }
  leaveWords(numbered, reading);
  return numbered;
}

const behind = new RegExp(
  String.raw`^(?<title>.*\S)(?<label>\s+${POINT_WORD}\s*)(?<number>\d{1,4})$`,
  "u",
);

/** "Spørgetid Sag nr. 61": the numbers stand behind the titles of most items. */
function withNumbersBehind(starts: ItemStart[], reading: Reading): ItemStart[] {
  const found = starts.map(({ number, title }) =>
    number === "" ? behind.exec(title)?.groups : undefined,
  );
  if (found.filter((groups) => groups !== undefined).length <= starts.length / 2) return starts;
  return starts.map((start, at) => {
    const { title, label = "", number = "" } = found[at] ?? {};
    if (title === undefined) return start;
    leave(reading, start.line, label, "label");
    return { ...start, title, number };
  });
}

/** A number may stand above its title, or below. */
function isBeside(one: ItemStart, other: ItemStart): boolean {
  return Math.abs(one.line.number - other.line.number) < 5;
}

function isWithin({ number, line }: ItemStart, chapter: ItemStart): boolean {
  if (isChapter(chapter)) return !isChapter({ number });
  if (line.level !== null && chapter.line.level !== null) return line.level > chapter.line.level;
  return number.startsWith(`${chapter.number}.`);
}

const row = /^(?<number>\d{1,4})[.:)]?\s+(?<title>\p{Lu}.*)$/u;

/**
 * Of a list of the items that gives no pages, the rows below "Lukket dagsorden" count on from the others, whether
 * or not the items come again below.
 */
function listClosedRows(reading: Reading, first: number): void {
  const last = reading.listed.at(-1);
  if (last === undefined || last.until >= first) return;
  let number = Number(last.number);
  let isClosing = false;
  for (const line of reading.lines.slice(last.until, first)) {
    if (line.text === "") continue;
    if (isClosingGroup(line.text)) isClosing = true;
    else {
      const groups = isClosing ? row.exec(line.text)?.groups : undefined;
      if (Number(groups?.["number"]) !== number + 1) return;
      number += 1;
      reading.listed.push({
        line,
        until: line.number,
        number: String(number),
        title: groups?.["title"] ?? "",
      });
    }
  }
}

/** What stands right above most items is said of none of them: "Møde i Byrådet den 12. januar 2024". Whether any was. */
function dropLinesAbove(
  reading: Reading,
  starts: readonly ItemStart[],
  onlyHeadings = false,
): boolean {
  let isDropped = false;
  const above = starts.flatMap(({ from }) => {
    const at = printedAbove(reading.lines, from);
    // "Fraværende:", and below it who was.
    const label = reading.lines[printedAbove(reading.lines, at)]?.text ?? "";
    const { field, value } = findLabel(label) ?? {};
    const isValue = label.endsWith(":") || (field === "absent" && value === "");
    return at > 0 && !isValue ? [reading.lines[at] as Line] : [];
  });
  const parts = partsOfContents(reading, starts[0]?.from ?? 0);
  const inHead = new Set(reading.lines.slice(0, starts[0]?.from ?? 0).map(({ text }) => text));
  for (const lines of Map.groupBy(above, ({ text }) => text).values()) {
    const [first] = lines;
    // "SAGER TIL BEHANDLING" parts the contents too.
    const isHeading =
      first !== undefined &&
      inHead.has(first.text) &&
      (isCapitals(first.text) || parts.has(first.text));
    const isRepeated =
      isHeading || (!onlyHeadings && lines.length >= Math.max(3, starts.length * 0.6));
    if (first === undefined || !isRepeated || isFinished(first.text) || isGroup(first.text))
      continue;
    // Nor is who was away, below "Fraværende".
    if (personAway.test(first.text)) continue;
    // "Afbud: Ida Holm" ends each item; "Afbud: Ingen" says nothing.
    if (isAttendance(first.text) && !/\bingen\.?$/i.test(first.text)) continue;
    for (const line of lines) {
      leave(reading, line, line.text, "running");
      line.text = "";
      isDropped = true;
    }
  }
  return isDropped;
}

/**
 * Right below "Lukkede" behind the first item, rows such as "233. Køb af ejendom" are items, whatever number goes
 * before: closed ones may be left to the end.
 */
function withClosedRows(reading: Reading, starts: readonly ItemStart[]): ItemStart[] {
  const { lines } = reading;
  const first = starts[0]?.from ?? lines.length;
  const numbers = new Set(starts.map(({ number }) => number));
  const isFrom = new Set(starts.map(({ from }) => from));
  const found: ItemStart[] = [];
  for (let at = first + 1; at < lines.length; at += 1) {
    if (!isClosingGroup(lines[at]?.text ?? "") || isFrom.has(at)) continue;
    for (let below = at + 1; below < lines.length && !isFrom.has(below); below += 1) {
      const line = lines[below] as Line;
      if (line.text === "") continue;
      const { number, title } = row.exec(line.text)?.groups ?? {};
      if (number === undefined || title === undefined || numbers.has(number)) break;
      numbers.add(number);
      found.push({ number, title, line, from: below, body: below + 1 });
    }
  }
  return found.length === 0
    ? [...starts]
    : [...starts, ...found].toSorted((a, b) => a.from - b.from);
}

/** Short lines above the first item that have a row of a list right below: "Efterretningssager". */
function partsOfContents({ lines }: Reading, first: number): Set<string> {
  const printed = lines.slice(0, first).filter(({ text }) => text !== "");
  return new Set(
    printed.flatMap(({ text }, at) => {
      const isRow = row.test(printed[at + 1]?.text ?? "") && row.test(printed[at - 1]?.text ?? "");
      return isRow && /^\p{Lu}[\p{L} &,-]{4,60}$/u.test(text) ? [text] : [];
    }),
  );
}

function isCapitals(text: string): boolean {
  return text.length <= 60 && /^\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
}

/**
 * Cuts a document into its head and its items; "3.1" goes into "3" where there is a "3".
 * @param find finds where items begin
 */
export function findItems(
  reading: Reading,
  find: (reading: Reading) => ItemStart[] = findStarts,
): FoundItems {
  if (!reading.isMarked) takeOverviewFirst(reading);
  const found = withNumbersBehind(find(reading), reading);
  const starts = reading.isMarked
    ? found
    : withClosedRows(reading, withChapters(reading, withOtherForms(reading, found)));
  dropTitlesAbove(reading, starts);
  // Above "Punkt" and "Titel" the name of a part may stand.
  if (dropLinesAbove(reading, starts)) dropLinesAbove(reading, starts, true);
  for (const { title } of starts) reading.titles.add(plainTitle(readListed(title).title));
  listClosedRows(reading, starts[0]?.from ?? 0);
  const closed = findClosed(reading, starts);
  const items: ItemLines[] = [];
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.from ?? reading.lines.length;
    const own = reading.lines.slice(start.body, end);
    const lines = index === starts.length - 1 ? withoutSignatures(own, reading) : own;
    const item = {
      ...start,
      lines,
      items: [],
      closed: closed.has(start) || start.isClosed === true,
    };
    const chapter = items.at(-1);
    const within = chapter !== undefined && isWithin(start, chapter);
    (within ? chapter.items : items).push(item);
  }
  return { head: reading.lines.slice(0, starts[0]?.from ?? reading.lines.length), items };
}
