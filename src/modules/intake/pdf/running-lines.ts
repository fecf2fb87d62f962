import { readCaseLine } from "../case-lines.ts";
import { readTitle } from "../title-state.ts";
import type { PrintedLine } from "./printed-lines.ts";

type Placed = Pick<PrintedLine, "cells" | "y">;

/** How many lines a page's head or foot may have. */
const MOST_LINES = 6;
/** Points by which a repeated line may lie higher or lower. */
const SLACK = 3;

/** "Side 1 af 33", "Page 2", "- 3 -": the number of a page, whatever else pages have. */
const PAGE_NUMBER =
  /^(?:(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:af|of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:af|of|\/)\s*\d{1,4}|[-–]\s*\d{1,4}\s*[-–])$/i;

/**
 * Takes out the heads, feet and page numbers: the outermost lines that many pages have in one place,
 * whatever their numbers.
 *
 * @param share of the pages that a line must stand on, at least two and, of more than three, three
 */
export function withoutRunning<T extends Placed>(pages: readonly T[][], share = 0.4): T[][] {
  const heads = count(pages.map((lines) => lines.slice(0, MOST_LINES)));
  const feet = count(pages.map((lines) => lines.slice(-MOST_LINES)));
  const least = Math.max(pages.length <= 3 ? 2 : 3, pages.length * share);
  const printed = pages.flatMap((lines) => lines.map(textOf));
  const isOwnCase = (line: Placed) =>
    (BARE_CASE.test(textOf(line)) || line.cells.some(isOfItem)) &&
    printed.filter((text) => text === textOf(line)).length < least;
  const repeats = (counts: Map<string, number>, line: Placed) =>
    !isItem(line) &&
    !isOwnCase(line) &&
    !saysClosed(line) &&
    (isPageNumber(line) || keysOf(line).some((key) => (counts.get(key) ?? 0) >= least));
  const shared = countCells(pages);
  // "Lukket punkt" beside whose meeting it is, which other pages have too.
  const stateOnly = (line: T): T => {
    const said = line.cells.filter(({ text }) =>
      saysClosed({ ...line, cells: [{ ...line.cells[0]!, text }] }),
    );
    const others = line.cells.filter((cell) => !said.includes(cell));
    const isHead =
      others.length > 0 && others.every(({ text }) => (shared.get(keyOf(text)) ?? 0) >= least);
    return said.length > 0 && isHead ? { ...line, cells: said } : line;
  };
  return pages.map((lines) => {
    let from = 0;
    let to = lines.length;
    while (from < Math.min(MOST_LINES, to) && repeats(heads, lines[from] as T)) from += 1;
    while (to > Math.max(from, lines.length - MOST_LINES) && repeats(feet, lines[to - 1] as T))
      to -= 1;
    return lines.slice(from, to).map((line, at) => (at === 0 ? stateOnly(line) : line));
  });
}

const isPageNumber = ({ cells }: Placed) => cells.length === 1 && PAGE_NUMBER.test(cells[0]!.text);

/** "SAG NR. 1" begins an item, though each may begin a page. */
const ITEM = /^(?:punkt|pkt\.?|sag|sag nr\.?|sag nummer|punkt nr\.?)\s*:?\s*\d{1,4}(?:\s*[:.)])?$/i;
/** "Sagsnr.: 22/118" above an item is its own. */
const CASE =
  /^(?:acadre )?(?:sags?\.?\s?nr|sagsnummer|sags?-?id|journal\s?nr|j\.\s?nr)\.?\s*:?\s*\S*\d\S*$/i;
/** "13.02.00-P24-2-26" above an item that begins a page, each with another number. */
const BARE_CASE =
  /^(?:\d{2}\.\d{2}\.\d{2}-?[A-ZÆØÅ]\d{2}-\d{1,6}(?:-\d{2})?|[A-ZÆØÅ]{2,6}-\d{4}-\d{3,6})$/;
const textOf = ({ cells }: Placed) =>
  cells
    .map(({ text }) => text)
    .join(" ")
    .trim();
const isOfItem = ({ text }: { text: string }) => ITEM.test(text.trim()) || CASE.test(text.trim());
const isItem = ({ cells }: Placed) => cells.length === 1 && isOfItem(cells[0]!);

/** "Lukket punkt" at the head of many pages closes what stands below it on each. */
function saysClosed(line: Placed): boolean {
  const text = textOf(line);
  return readCaseLine(text)?.closed === true || readTitle(text).closed;
}

function count(pages: readonly Placed[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(lines.flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** On how many pages each cell of the first lines stands. */
function countCells(pages: readonly Placed[][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const texts = lines.slice(0, MOST_LINES).flatMap(({ cells }) => cells.map(({ text }) => text));
    for (const key of new Set(texts.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const keyOf = (text: string) => text.replaceAll(/\d+/g, "#");

/** Its text with any number for its numbers, and its height: two, as it may lie between. */
function keysOf(line: Placed): string[] {
  const text = keyOf(line.cells.map((cell) => cell.text).join(" "));
  const at = line.y / SLACK;
  return [`${Math.floor(at)} ${text}`, `${Math.round(at) + 0.5} ${text}`];
}
