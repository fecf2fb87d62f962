import { isAttendance } from "./attendance.ts";
import { isBodyLike } from "./body-like.ts";
import { readCaseLine } from "./case-lines.ts";
import { readContentsRow, readListed } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { findLabel } from "./head-labels.ts";
import { type HeadingLine, headingLines, isHeadingLine } from "./heading-lines.ts";
import { isKnown } from "./item-candidates.ts";
import { cellsOf } from "./head-columns.ts";
import { isListEntry } from "./line-kind.ts";
import { type Line, printedAbove } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { POINT_WORD } from "./point-words.ts";
import { leave, type Reading } from "./reading.ts";
import { type ListedTitles, listedTitles } from "./repeated-titles.ts";
import { readTitle } from "./title-state.ts";
import { isFinished } from "./wrap.ts";

/** What speaks for a line that may be an item's title, and against it. */
const weights = {
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
interface Candidate {
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
/** So many lines that say the same are none of them a title. */
const mostSame = 3;
/** More are not compared with each other. */
const mostCandidates = 1500;

/**
 * Finds items by everything that speaks for them at once, for papers whose form no other finder knows: the places are
 * taken that together explain the paper's headings, numbers and list of items best.
 */
export function segmentItems(reading: Reading): ItemStart[] {
  const { lines } = reading;
  const headings = headingLines(lines);
  const listed = listedTitles(lines, headings);
  const all = withoutRepeated(
    chooseListed(lines.flatMap((_, index) => readCandidate(lines, index, listed) ?? [])),
  );
  const candidates =
    all.length > mostCandidates ? all.filter(({ gain }) => gain > weights.item + 1) : all;
  if (candidates.length > mostCandidates) return [];
  const first = bestOf(candidates, headings);
  const best = bestOf(weighAlike(candidates, first), headings);
  for (const row of listed.rows)
    if (readContentsRow(row.line.text) === null) reading.listed.push(row);
  for (const { start, before, hasNumberAbove } of best) {
    if (hasNumberAbove) continue;
    const at = before.lastIndexOf(start.number);
    leave(reading, start.line, start.number === "" ? before : before.slice(0, at), "label");
    if (start.number !== "")
      leave(
        reading,
        start.line,
        before.slice(at + start.number.length).replaceAll(/[.:)\s]/g, ""),
        "label",
      );
  }
  return best.map(({ start }) => start);
}

/**
 * What stands above or below each item is a button: "Kopier link til punktet". A title that comes twice in a row
 * is printed once more.
 */
function withoutRepeated(all: readonly Candidate[]): Candidate[] {
  const keys = all.map(({ start }) => plainTitle(readListed(start.title).title));
  const same = Map.groupBy(keys, (key) => key);
  return all.filter(({ isListed }, at) => {
    const key = keys[at] ?? "";
    return key !== keys[at - 1] && (isListed || (same.get(key)?.length ?? 0) < mostSame);
  });
}

/**
 * A listed title may stand in several places: where a heading stands below one of them, that is the item. Rows of a
 * second list stand one below the other.
 */
function chooseListed(all: readonly Candidate[]): Candidate[] {
  const isRow = (at: number) => {
    const [one, next] = [all[at], all[at + 1]];
    return (
      one?.isListed === true && next?.isListed === true && next.start.from - one.start.body < 2
    );
  };
  const inList = all.map((_, at) => isRow(at) || isRow(at - 1));
  const places = Map.groupBy(
    all.flatMap(({ isListed }, at) => (isListed ? [at] : [])),
    (at) => plainTitle(readListed(all[at]!.start.title).title),
  );
  return all.map((one, at) => {
    if (!one.isListed) return one;
    const same = places.get(plainTitle(readListed(one.start.title).title)) ?? [];
    const alone = same.filter((each) => !inList[each]);
    const headed = alone.filter((each) => all[each]!.isHeaded);
    const [best] = headed.length > 0 ? headed : alone.length > 0 ? alone : same;
    return best === at ? one : { ...one, gain: one.gain - weights.listed };
  });
}

const counted = new RegExp(
  String.raw`^(?:${POINT_WORD}\s*:?\s*)?(?<number>\d{1,4}(?:\.\d{1,2})?)(?:\s?[.:)]+\s*|\s+[-–—]\s+|\s+|(?=\p{Lu}\p{Ll}))(?=\S)`,
  "u",
);
const pointAbove = new RegExp(
  String.raw`^(?:${POINT_WORD})\s*:?\s*(?<number>\d{1,4}(?:\.\d{1,2})?)[.:]?(?:$|(?=\s+\p{Lu}[\p{L} .-]*:))`,
  "iu",
);

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

function readCandidate(
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
    start: { number, title: row?.title ?? title, line, from, body },
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
    if (from - above > mostBlank || (!hasNumber && !cells.every((cell) => labelled.test(cell))))
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

/** Those that look as most of some do gain by it. */
function weighAlike(all: readonly Candidate[], some: readonly Candidate[]): Candidate[] {
  const forms = Map.groupBy(some, ({ form }) => form);
  return all.map((one) => {
    const share = (forms.get(one.form)?.length ?? 0) / Math.max(1, some.length);
    return { ...one, gain: one.gain + weights.alike * share };
  });
}

/** The candidates that together are worth most. */
function bestOf(candidates: readonly Candidate[], headings: readonly HeadingLine[]): Candidate[] {
  const scores: number[] = [];
  const befores: number[] = [];
  const first = candidates.map(({ start }) => headings.filter(({ at }) => at < start.from).length);
  for (const [at, { gain }] of candidates.entries()) {
    scores.push(gain + weights.again * (first[at] ?? 0));
    befores.push(-1);
  }
  const worth = (at: number, to: number) =>
    candidates[to]!.gain + follow(candidates[at]!, candidates[to]!);
  let best = -1;
  let most = weights.again * headings.length;
  for (const [at, { start }] of candidates.entries()) {
    let next = headings.findIndex((heading) => heading.at >= start.body);
    if (next === -1) next = headings.length;
    const seen = new Set<string>();
    let again = 0;
    for (let to = at + 1; to <= candidates.length; to += 1) {
      const until = candidates[to]?.start.from ?? Infinity;
      for (; next < headings.length && headings[next]!.at < until; next += 1) {
        if (seen.has(headings[next]!.key)) again += 1;
        seen.add(headings[next]!.key);
      }
      const inside = weights.again * again + (seen.size === 0 ? weights.bare : 0);
      if (to === candidates.length) {
        if (scores[at]! + inside > most) {
          most = scores[at]! + inside;
          best = at;
        }
      } else if (until >= start.body && scores[at]! + inside + worth(at, to) > scores[to]!) {
        scores[to] = scores[at]! + inside + worth(at, to);
        befores[to] = at;
      }
    }
  }
  const taken: Candidate[] = [];
  for (let at = best; at !== -1; at = befores[at]!) taken.unshift(candidates[at]!);
  return taken;
}

/** What the numbers of two items say that follow each other. */
function follow(before: Candidate, after: Candidate): number {
  const [one, other] = [Number(before.start.number), Number(after.start.number)];
  if (before.start.number === "" || after.start.number === "") return 0;
  if (other === one + 1) return weights.next;
  return other > one && other < one + 40 ? 0 : weights.back;
}
