import { largest } from "./extremes.ts";
import type { Block } from "./block.ts";
import type { Bookmark } from "./bookmarks.ts";
import { POINT_WORD } from "../point-words.ts";
import { withDrawnLists } from "./drawn-lists.ts";
import { withHeadInOne } from "./head-columns.ts";
import { isBelow, leadingOf } from "./leading.ts";
import { startsLow } from "../wrap.ts";
import type { PagePieces } from "./pieces.ts";
import { type PrintedLine, printedLines } from "./printed-lines.ts";
import { withoutRunning } from "./running-lines.ts";
import type { TextLine } from "./text-lines.ts";
import { titleLines } from "./title-lines.ts";
import { isFull } from "./wrapped-lines.ts";

/** An entry of a list begins so; a number with a title behind it may as well be an item's. */
const MARK = /^(?:[•◦▪‣·–—-]|\d{1,3}[.)]|[A-Za-z]\))\s+(?=\S)/;
/** "Sag nr. 62" in a column beside titles. */
const ITEM = new RegExp(`^${POINT_WORD}\\s*\\d{1,4}[.:]?$`, "u");
const NUMBER = /^\d{1,3}[.)]\s/;
/** Points by which what stands below each other may differ. */
const SLACK = 4;

/**
 * What pages hold by where their letters stand: paragraphs by the space between them, lists by their
 * marks, tables by cells that stand apart. Of a page in columns each column is a part of its own.
 */
export function printedBlocks(
  pages: readonly PagePieces[],
  bookmarks: readonly Bookmark[],
): Block[][][] {
  const printed = withoutRunning(pages.map(printedLines)).map((lines, at) =>
    pages[at]?.number === 1 ? withHeadInOne(lines) : lines,
  );
  const leading = leadingOf(printed);
  const cells = printed.flat().flatMap((line) => line.cells);
  const right = Math.max(0, largest(cells.map((cell) => cell.right)));
  let serial = 0;
  return printed.map((page, at) => {
    const titles = bookmarks.filter((each) => each.page === pages[at]?.number);
    const regions = Map.groupBy(page, ({ region }) => region);
    return [...regions.values()].map((lines) =>
      withDrawnLists(blocksOf(lines, titleLines(lines, titles)), right, () => (serial += 1)),
    );
  });

  function blocksOf(lines: readonly PrintedLine[], titles: ReadonlyMap<number, number>): Block[] {
    const blocks: Block[] = [];
    /** Where the last title ends. */
    let behind = 0;
    for (const [at, line] of lines.entries()) {
      if (at < behind) {
        blocks.at(-1)?.lines.push(...line.cells);
        continue;
      }
      const count = titles.get(at);
      if (count !== undefined) {
        behind = at + count;
        blocks.push({ ...begin(line, null, blocks.at(-1), (serial += 1)), isTitle: true });
        continue;
      }
      const above = at === behind ? undefined : lines[at - 1];
      const near = above !== undefined && isBelow(above, line, leading) ? blocks.at(-1) : undefined;
      if (near !== undefined && goesOn(near, line, right)) continue;
      blocks.push(begin(line, near ?? null, blocks.at(-1), (serial += 1)));
    }
    return blocks;
  }
}

/** Adds a line to the block above it, unless it begins one of its own. */
function goesOn(block: Block, { cells }: PrintedLine, right: number): boolean {
  const first = cells[0] as TextLine;
  if (block.kind !== "row") {
    if (cells.length > 1 || beginsEntry(block, first, right)) return false;
    block.lines.push(first);
    return true;
  }
  const columns = cells.map((cell) => columnOf(block, cell));
  if (columns.includes(-1) || (cells.length === 1 && overruns(block, first))) return false;
  // A new row begins in the first column, and so does a paragraph below; a cell that goes on is full.
  if (columns[0] === 0 && (!fillsCell(block, first) || NUMBER.test(first.text))) return false;
  // What has a cell for each of three columns and more is a row, and seldom goes on in all of them.
  const isWhole = cells.length >= 3 && cells.length === block.cells.length;
  if (isWhole && !startsLow(first.text)) return false;
  if (columns.some((column, at) => isOfNextRow(cells[at], block.cells[column]?.at(-1))))
    return false;
  for (const [at, column] of columns.entries()) block.cells[column]?.push(cells[at] as TextLine);
  return true;
}

/** A date or a dash may come first on a line by chance; below a full line only the next entry counts. */
function beginsEntry(block: Block, line: TextLine, right: number): boolean {
  const mark = MARK.exec(line.text)?.[0];
  const last = block.lines.at(-1);
  if (mark === undefined || last === undefined) return mark !== undefined;
  if (/^[•◦▪‣·]/.test(mark) || !isFull(last, line, right)) return true;
  return (
    Number.parseInt(mark, 10) === Number.parseInt(block.mark, 10) + 1 || markOf(mark) === block.mark
  );
}

/** A line of text below a row goes on beyond the column in which it begins. */
function overruns({ group }: Block, cell: TextLine): boolean {
  return (group?.columns ?? []).some(({ left }) => left > cell.x + SLACK && cell.right > left);
}

const FIGURE = /^[-–+]?\d[\d.,]*(?:\s*(?:kr\.?|pct\.?|%|mio\.? kr\.?|m²|stk\.?))?$/;
const AMOUNT = /\d[.,]\d|(?:kr\.?|pct\.?|%|m²|stk\.?)$/;

/** A figure below a figure is another row's, and so is an amount below its heading; a year may end a heading. */
function isOfNextRow(cell: TextLine | undefined, above: TextLine | undefined): boolean {
  if (cell === undefined || above === undefined || !FIGURE.test(cell.text)) return false;
  return FIGURE.test(above.text) || AMOUNT.test(cell.text);
}

function fillsCell({ cells }: Block, next: TextLine): boolean {
  const [last, beside] = [cells[0]?.at(-1), cells[1]?.[0]];
  // A label is whole, however narrow its column.
  if (last?.text.endsWith(":") === true || next.text.endsWith(":")) return false;
  if (ITEM.test(next.text)) return false;
  return last !== undefined && beside !== undefined && isFull(last, next, beside.x);
}

/** The column of a grid under which a cell stands, on its left or right edge or wholly; -1 for none. */
function columnOf({ group }: Block, cell: TextLine): number {
  const columns = group?.columns ?? [];
  const begins = columns.findIndex(({ left }) => Math.abs(left - cell.x) < SLACK);
  if (begins >= 0) return begins;
  const under = columns.flatMap(({ left, right }, at) =>
    cell.x < right + SLACK && cell.right > left - SLACK ? at : [],
  );
  return under.length === 1 ? under[0]! : -1;
}

function begin(
  { cells }: PrintedLine,
  near: Block | null,
  last: Block | undefined,
  index: number,
): Block {
  const first = cells[0] as TextLine;
  const plain = { lines: [first], cells: [], level: null, mark: "", depth: 0, index };
  if (cells.length > 1) return { ...plain, ...beginRow(cells, last, index) };
  const mark = MARK.exec(first.text)?.[0];
  if (mark === undefined) return { ...plain, kind: "paragraph", group: null };
  const isSame = near?.group?.kind === "list";
  const group = isSame ? near.group : { id: index, kind: "list" as const, size: 0 };
  const letter = (first.right - first.x) / first.text.length;
  const entry = {
    ...first,
    text: first.text.slice(mark.length),
    x: first.x + mark.length * letter,
  };
  const depth = isSame ? depthOf(near, entry) : 0;
  return { ...plain, kind: "entry", lines: [entry], mark: markOf(mark), depth, group };
}

/** A row of the grid above when its cells stand under that one's columns; some may be empty. */
function beginRow(
  cells: readonly TextLine[],
  last: Block | undefined,
  index: number,
): Pick<Block, "kind" | "lines" | "cells" | "group"> {
  const columns = last === undefined ? [] : cells.map((cell) => columnOf(last, cell));
  if (
    last?.group?.columns === undefined ||
    columns.includes(-1) ||
    new Set(columns).size < columns.length
  ) {
    const edges = cells.map(({ x, right }) => ({ left: x, right }));
    const group = { id: index, kind: "grid" as const, size: cells.length, columns: edges };
    return { kind: "row", lines: [], cells: cells.map((cell) => [cell]), group };
  }
  const placed = last.group.columns.map((edges, column) => {
    const cell = cells[columns.indexOf(column)];
    if (cell === undefined) return [];
    edges.left = Math.min(edges.left, cell.x);
    edges.right = Math.max(edges.right, cell.right);
    return [cell];
  });
  return { kind: "row", lines: [], cells: placed, group: last.group };
}

function markOf(printed: string): string {
  return /^[\dA-Za-z]/.test(printed) ? `${printed.trim()} ` : "- ";
}

/** An entry lies deeper than the one above when it is set in behind it. */
function depthOf(above: Block, entry: TextLine): number {
  const from = above.lines[0]?.x ?? entry.x;
  if (entry.x > from + entry.size) return above.depth + 1;
  return entry.x < from - entry.size ? Math.max(0, above.depth - 1) : above.depth;
}
