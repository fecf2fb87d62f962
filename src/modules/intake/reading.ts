import { withNumberAtTitle } from "./boxed-numbers.ts";
import { chooseLayout, type Layout } from "./layout.ts";
import { withClosedBehind } from "./closed-first.ts";
import { withDashes } from "./drawn-dots.ts";
import { withoutFolds } from "./folded-list.ts";
import type { LayoutHints } from "./hints/layout-hints.ts";
import type { Ledger, Left } from "./ledger.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { isPoint, itemLevel } from "./find-heading-items.ts";
import { BEFORE_NUMBER, type Line, LINE_END, readLines } from "./lines.ts";
import type { ParseWarning } from "./parsed-document.ts";
import { withRowsInOne } from "./parted-contents.ts";
import { type Place, placeOf } from "./places/places.ts";
import { findHeading } from "./section-headings.ts";
import { plainSource, type SourceText } from "./source-text.ts";
import { takeLines } from "./take-lines.ts";
import { findWrap } from "./wrap.ts";
import { withWholeRows } from "./wrapped-contents.ts";

/** One document while it is read: its lines, what is known of their form, and what was noted. */
export interface Reading {
  layout: Layout;
  lines: Line[];
  pageOffset: number | null;
  /** Width of the text's lines in characters; null when each paragraph is one line. */
  width: number | null;
  /** The text comes from a scan whose æ, ø and å were lost. */
  damaged: boolean;
  /** The file marks its headings, and items are among them: what it says counts, not how lines look. */
  isMarked: boolean;
  /** Lines of a list of the items that gives no pages; `until` is the first index below. */
  listed: {
    line: Line;
    until: number;
    number: string;
    title: string;
    page?: number | null | undefined;
  }[];
  /** When the meeting ended, where the last item says so; null where it doesn't. */
  endTime: string | null;
  /** The title says that it is minutes. */
  isMinutes: boolean;
  /** Of minutes that have no other: the headings, in small letters, under which decisions stand. */
  decisionWords: ReadonlySet<string>;
  /** Names that stand below most decisions. */
  namesBelow: ReadonlySet<string>;
  /** Titles of the items that were found, by their letters and digits. */
  titles: Set<string>;
  /** Numbers of the lines of rows that the contents list as closed by a line above them. */
  closedRows: Set<number>;
  /** Attachments that only a list at the end gives, by the lines of their items. */
  overview: Map<string, string[]>;
  warnings: ParseWarning[];
  ledger: Ledger;
  /** Where fields of the head were found, by JSON Pointer. */
  headPlaces: Map<string, Place>;
  /** What papers of the same authority have taught. */
  hints: LayoutHints;
  /** Heads and feet of pages that are none of the lines. */
  heads: readonly string[];
}

/** The file marks items as headings, but not the headings of their sections: how those look counts. */
function marksOnlyItems(lines: SourceText["lines"]): boolean {
  const first = lines.findIndex(({ level, text }) => level !== null && isPoint(text));
  const known = lines
    .slice(first)
    .filter(({ text }) => findHeading(text)?.rest === "" || findDecisionHeading(text) !== null);
  return known.length > 0 && known.every(({ level }) => level === null);
}

/** A file's lines as they are read: without marks of lists in which items fold, closed marks behind numbers. */
function unfolded(source: SourceText, printed: readonly string[]): SourceText {
  if (printed.length !== source.lines.length) return source;
  const lines = source.lines.map((line, at) => {
    const own = printed[at] ?? line.text;
    const isSame = own.replaceAll(/\s+/g, " ").trim() === line.text.replaceAll(/\s+/g, " ").trim();
    return isSame && own.split("\t").length <= line.text.split("\t").length
      ? line
      : { ...line, text: own.trim() };
  });
  return { ...source, lines };
}

/** @param repaired how many places of the text were repaired before */
export function beginReading(
  source: string | SourceText,
  repaired: number,
  hints: LayoutHints,
): Reading {
  const text = plainSource(source);
  const unfoldedLines = withoutFolds(
    text
      .replace(/[^\S\n\r\f]{40,}/g, (blanks) => (blanks.includes("\t") ? "\t" : "   "))
      .split(LINE_END)
      .map((line) => line.replace(BEFORE_NUMBER, "")),
  );
  const dashed = typeof source === "string" ? withDashes(unfoldedLines) : unfoldedLines;
  const printed = withWholeRows(withClosedBehind(withRowsInOne(withNumberAtTitle(dashed))));
  const layout = chooseLayout(printed);
  const ledger: Ledger = { left: [], joined: [] };
  const isMarked =
    typeof source !== "string" && itemLevel(source.lines) !== null && !marksOnlyItems(source.lines);
  const { lines, pageOffset } =
    typeof source === "string"
      ? readLines(printed, layout, ledger)
      : takeLines(unfolded(source, printed), layout, isMarked, ledger);
  const reading: Reading = {
    layout,
    lines,
    pageOffset,
    width: typeof source === "string" ? findWrap(lines) : null,
    damaged: repaired > 0 || (text.length > 1000 && !/[æøåÆØÅ]/.test(text)),
    isMarked,
    listed: [],
    endTime: null,
    isMinutes: false,
    decisionWords: new Set(),
    namesBelow: new Set(),
    titles: new Set(),
    closedRows: new Set(),
    overview: new Map(),
    warnings: typeof source === "string" ? [] : [...(source.warnings ?? [])],
    ledger,
    headPlaces: new Map(),
    hints,
    heads: typeof source === "string" ? [] : (source.heads ?? []),
  };
  if (reading.damaged) {
    const what =
      repaired > 0
        ? `Teksten er skannet uden æ, ø og å. ${repaired} steder er rettet; se dem efter.`
        : "Teksten mangler æ, ø og å: den er skannet og bør rettes.";
    warn(reading, "ocr-damage", null, what);
  }
  return reading;
}

/** Notes what the parser is unsure of; the message is Danish and says what to look at. */
export function warn(reading: Reading, code: string, line: number | null, message: string): void {
  reading.warnings.push({ code, message, line });
}

/** Notes where a field of the head is printed; lists may stand in several places. */
export function putHeadPlace(reading: Reading, field: string, lines: readonly Line[]): void {
  const place = placeOf(lines);
  if (place === null) return;
  const known = reading.headPlaces.get(field);
  reading.headPlaces.set(
    field,
    known === undefined
      ? place
      : { ...known, from: Math.min(known.from, place.from), to: Math.max(known.to, place.to) },
  );
}

/** Accounts for words that the record doesn't hold as they are printed. */
export function leave(
  reading: Reading,
  line: Line,
  text: string,
  as: Left["as"],
  value?: string,
): void {
  if (text.trim() === "" && value === undefined) return;
  reading.ledger.left.push({
    line: line.number,
    text,
    as,
    ...(value === undefined ? {} : { value }),
  });
}
