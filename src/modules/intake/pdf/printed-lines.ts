import { largest, smallest } from "./extremes.ts";
import type { PagePieces, Piece } from "./pieces.ts";
import { textColumns } from "./text-columns.ts";
import { type TextLine, toLines } from "./text-lines.ts";

/** A line across the page; its cells stand further apart than words do. */
export interface PrintedLine {
  cells: TextLine[];
  y: number;
  size: number;
  /** Null when it has several. */
  font: string | null;
  /** Which of the page's columns, and what goes across them, it belongs to, as they are read. */
  region: number;
}

/** Wider than this, in heights of letters, is no space between words. */
const CELL_GAP = 0.85;

/** A label in a font of its own stands nearer before a value that begins where others do. */
const LABEL_GAP = 0.45;
/** So many cells begin in one place. */
const LEAST_CELLS = 3;

/** How much the spaces between the words of a justified line differ, and how wide they get at most. */
const JUSTIFIED = { ratio: 1.4, widest: 3.5 };
/** A justified line ends at the edge, give or take so many heights of letters: boxes and quotations are narrower. */
const EDGE_SLACK = 4;

/** The lines of a page as they are read: from top to bottom, column by column. */
export function printedLines(page: PagePieces): PrintedLine[] {
  return textColumns(page).flatMap(({ pieces, column }, region) =>
    linesOf(pieces, page.number).map((line) => ({
      ...line,
      region,
      cells: line.cells.map((cell) => ({ ...cell, column })),
    })),
  );
}

function linesOf(all: readonly Piece[], number: number): Omit<PrintedLine, "region">[] {
  const rows: Piece[][] = [];
  for (const piece of all.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < first.size * 0.5)
      row.push(piece);
    else rows.push([piece]);
  }
  const edge = largest(all.map(({ x, width }) => x + width));
  const divided = rows.map((row) => cellsOf(withDot(row.toSorted((a, b) => a.x - b.x)), edge));
  const starts = Map.groupBy(
    divided.flatMap((cells) => cells.slice(1).flatMap(([piece]) => piece ?? [])),
    ({ x }) => Math.round(x),
  );
  return divided.map((parts) => {
    const pieces = parts.flat();
    const cells = parts
      .flatMap((cell) => withoutLabel(cell, starts))
      .flatMap((cell) => toLines(cell, number));
    const font = pieces[0]?.font ?? null;
    return {
      cells: withMarks(cells),
      y: largest(pieces.map(({ y }) => y)),
      size: largest(pieces.map(({ size }) => size)),
      font: pieces.every((piece) => piece.font === font) ? font : null,
    };
  });
}

/** Parts a label from the value that stands right behind it, in another font, where values begin. */
function withoutLabel(cell: Piece[], starts: ReadonlyMap<number, Piece[]>): Piece[][] {
  const at = cell.findIndex((piece, index) => {
    const last = cell[index - 1];
    if (last === undefined || last.font === piece.font) return false;
    const gap = piece.x - (last.x + last.width);
    const others = starts.get(Math.round(piece.x)) ?? [];
    return gap > LABEL_GAP * piece.size && others.length >= LEAST_CELLS;
  });
  return at < 1 ? [cell] : [cell.slice(0, at), cell.slice(at)];
}

function cellsOf(pieces: readonly Piece[], edge: number): Piece[][] {
  if (isJustified(pieces, edge)) return [[...pieces]];
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    const last = cells.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : piece.x - (last.x + last.width);
    if (gap > CELL_GAP * piece.size) cells.push([piece]);
    else cells.at(-1)?.push(piece);
  }
  return cells;
}

/** Words that were drawn apart to fill the line up to the edge: the spaces between them are alike, and not as wide as a table's. */
function isJustified(pieces: readonly Piece[], edge: number): boolean {
  const { x, width, size } = pieces.at(-1)!;
  if (x + width < edge - EDGE_SLACK * size) return false;
  const gaps = pieces.slice(1).flatMap((piece, at) => {
    const last = pieces[at]!;
    const gap = (piece.x - (last.x + last.width)) / piece.size;
    return gap > 0.12 ? gap : [];
  });
  const widest = largest(gaps);
  return gaps.length > 1 && widest < JUSTIFIED.widest && widest < smallest(gaps) * JUSTIFIED.ratio;
}

/** A list's mark stands apart from its entry, yet isn't a cell. */
function withMarks(cells: TextLine[]): TextLine[] {
  const [mark, entry, ...rest] = cells;
  if (mark === undefined || entry === undefined || !MARK.test(mark.text)) return cells;
  const printed = mark.text === "o" ? "•" : mark.text;
  return [{ ...mark, text: `${printed} ${entry.text}`, right: entry.right }, ...rest];
}

const MARK = /^(?:[•◦▪‣·o–—-]|\d{1,3}[.)]|[A-Za-z][.)])$/;

/** A line with the dot that a lone sign of a font of symbols shows, where one stands before it. */
function withDot(pieces: readonly Piece[]): Piece[] {
  const [first, second, ...rest] = pieces;
  if (first === undefined || second === undefined) return [...pieces];
  const gap = second.x - (first.x + first.width);
  const isMark =
    SYMBOLS.test(first.text.trim()) && first.font !== second.font && gap > first.size * 0.3;
  return isMark ? [{ ...first, text: "•" }, second, ...rest] : [...pieces];
}

/** What squares, ticks and arrows of Wingdings are called where the file doesn't tell what they show; Ø may be a party. */
const SYMBOLS = /^[§üqvno■□●○►➢➔→✓✔]$/;
