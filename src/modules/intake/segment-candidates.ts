import { isAttendance } from "./attendance.ts";
import { isBodyLike } from "./body-like.ts";
import { readCaseLine } from "./case-lines.ts";
import { readContentsRow } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { cellsOf } from "./head-columns.ts";
import { findLabel } from "./head-labels.ts";
import { isHeadingLine } from "./heading-lines.ts";
import { isKnown } from "./item-candidates.ts";
import { isListEntry } from "./line-kind.ts";
import { type Line, printedAbove } from "./lines.ts";
import { POINT_WORD } from "./point-words.ts";
import type { ListedTitles } from "./repeated-titles.ts";
import { readTitle } from "./title-state.ts";
import { isFinished } from "./wrap.ts";

/** What speaks for a line that may be an item's title, and against it. */
export const weights = {
  /** Each item must be worth it. */
  item: -2.5,
  /** The list of the items has it. */
  listed: 7,
  numbered: 1,
  /** A heading stands right below. */
  headed: 2,
  /** A case number stands right below or above. */
  cased: 2,
  pageStart: 1,
  level: 1,
  /** It looks as the others do: for the share of them. */
  alike: 3,
  /** Its number is the next one, or can't be it. */
  next: 2,
  back: -4,
  /** A heading that comes again within an item, or stands above the first one. */
  again: -2,
  /** An item without any heading. */
  bare: -1,
};

/** A place where an item may begin. */
export interface Candidate {
  start: ItemStart;
  /** What stands before the title, with the number. */
  before: string;
  /** The number that a line above the title gives. */
  hasNumberAbove: boolean;
  isListed: boolean;
  /** A heading or a case line stands right below. */
  isHeaded: boolean;
  /** How its line looks, whatever it says. */
  form: string;
  gain: number;
}

const longest = 200;
const counted = new RegExp(
  String.raw`^(?:${POINT_WORD}\s*:?\s*)?(?<number>\d{1,4}(?:\.\d{1,2})?)(?:\s?[.:)]+\s*|\s+[-–—]\s+|\s+|(?=\p{Lu}\p{Ll}))(?=\S)`,
  "u",
);
const pointAbove = new RegExp(
  String.raw`^(?:${POINT_WORD})\s*:?\s*(?<number>\d{1,4}(?:\.\d{1,2})?)[.:]?(?:$|(?=\s+\p{Lu}[\p{L} .-]*:))`,
  "iu",
);

const closes = /lukke[dt]|fortrolig|ikke[- ]offentlig|(?<!\p{L})L(?!\p{L})/iu;

const lastNumber = /\d{1,4}(?:\.\d{1,2})?(?=\D*$)/;

/** "1. 1. Title": what stands before the title, and the number in it. */
function readNumber(text: string): { before: string; number: string } {
  let before = "";
  let number = "";
  for (let times = 0; times < 2; times += 1) {
    const found = counted.exec(text.slice(before.length));
    if (found === null) break;
    if (number !== "" && found.groups?.["number"] !== number) break;
    number = found.groups?.["number"] ?? "";
    before += found[0];
  }
  return { before, number };
}

/** A line as a title, with what speaks for it; null when it can't be one. */
export function readCandidate(
  lines: readonly Line[],
  index: number,
  listed: ListedTitles,
): Candidate | null {
  const line = lines[index] as Line;
  if (line.text === "" || line.text.length > longest) return null;
  const row = listed.below(index, line.text, lines[index + 1]?.text ?? "");
  const own = readNumber(line.text);
  const before = row?.before ?? own.before;
  const printed = row === null ? own.number : (lastNumber.exec(before)?.[0] ?? "");
  const title = line.text.slice(before.length);
  const from = boxAbove(lines, index);
  if (row === null && !mayBeTitle(line, title, lines, index, from)) return null;
  const above = lines
    .slice(from, index)
    .flatMap(({ text }) => cellsOf(text))
    .flatMap((cell) => pointAbove.exec(cell)?.groups?.["number"] ?? [])[0];
  const number = printed === "" ? (above ?? row?.number ?? "") : printed;
  const body = index + (row?.taken ?? 1);
  let next = body;
  while (lines[next]?.text === "") next += 1;
  const below = lines[next]?.text ?? "";
  const isCased = from < index || readCaseLine(below)?.number != null;
  const gain =
    weights.item +
    (row === null ? 0 : weights.listed) +
    (number === "" ? 0 : weights.numbered) +
    (isKnown(below) ? weights.headed : 0) +
    (isCased ? weights.cased : 0) +
    (line.pageStart ? weights.pageStart : 0) +
    (line.level === null ? 0 : weights.level);
  return {
    start: {
      number,
      title: row?.title ?? title,
      line,
      from,
      body,
      // "2. Lukket: Title": the mark stands before what the list has.
      ...(closes.test(before) ? { isClosed: true as const } : {}),
    },
    before,
    hasNumberAbove: printed === "",
    isListed: row !== null,
    isHeaded: isKnown(below),
    form: [line.level, before.replaceAll(/\d+/g, "0"), formOf(lines.slice(from, index))].join("|"),
    gain,
  };
}

function mayBeTitle(
  line: Line,
  title: string,
  lines: readonly Line[],
  index: number,
  from: number,
): boolean {
  const { text } = line;
  const isCased = from < index || readCaseLine(lines[index + 1]?.text ?? "")?.number != null;
  const isFree = line.pageStart || line.level !== null || (lines[index - 1]?.text ?? "") === "";
  if (!isCased && !isFree) return false;
  const isNumbered = title !== text;
  return (
    /^[\p{Lu}\d"“”»(]/u.test(title) &&
    !isFinished(title) &&
    !title.endsWith(",") &&
    !readTitle(title).title.includes("\t") &&
    readContentsRow(text) === null &&
    !isHeadingLine(title) &&
    !isAttendance(title) &&
    // "171. Beslutningssag: Title"
    (isNumbered ||
      (!isListEntry(line) &&
        !isKnown(title) &&
        !labelled.test(title) &&
        !isBodyLike(title) &&
        (findLabel(title)?.field ?? null) === null))
  );
}

const mostBlank = 6;
const highestBox = 20;
/** "Sagsbehandler: Ida Holm" */
const labelled = /^\p{Lu}[\p{L} .-]{1,30}: ?\S/u;

/** Where the lines begin right above a title that give its number or its case's, and what else is said of the case. */
function boxAbove(lines: readonly Line[], index: number): number {
  let from = index;
  let isBox = false;
  for (let above = printedAbove(lines, index); above >= 0; above = printedAbove(lines, above)) {
    const cells = cellsOf(lines[above]!.text);
    const hasNumber = cells.some(
      (cell) => pointAbove.test(cell) || readCaseLine(cell)?.number != null,
    );
    if (
      from - above > mostBlank ||
      index - above > highestBox ||
      (!hasNumber && !cells.every((cell) => labelled.test(cell)))
    )
      break;
    from = above;
    isBox ||= hasNumber;
    if (lines[above]!.pageStart || pointAbove.test(cells[0] ?? "")) break;
  }
  return isBox ? from : index;
}

/** The words that lines begin with, whatever their values are. */
function formOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => /^\p{L}*/u.exec(text)?.[0] ?? "").join(" ");
}
