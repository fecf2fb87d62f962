import type { PagePieces, Piece } from "./pieces.ts";
import { type TextLine, toLines } from "./text-lines.ts";

/** A line across the page; its cells stand further apart than words do. */
export interface PrintedLine {
  cells: TextLine[];
  y: number;
  size: number;
  /** Null when it has several. */
  font: string | null;
}

/** Wider than this, in heights of letters, is no space between words. */
const CELL_GAP = 0.85;

/** The lines of a page from top to bottom. */
export function printedLines({ all, number }: PagePieces): PrintedLine[] {
  const rows: Piece[][] = [];
  for (const piece of all.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < first.size * 0.5)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const pieces = row.toSorted((a, b) => a.x - b.x);
    const cells = cellsOf(pieces).flatMap((cell) => toLines(cell, number));
    const font = pieces[0]?.font ?? null;
    return {
      cells: withMarks(cells),
      y: Math.max(...pieces.map(({ y }) => y)),
      size: Math.max(...pieces.map(({ size }) => size)),
      font: pieces.every((piece) => piece.font === font) ? font : null,
    };
  });
}

function cellsOf(pieces: readonly Piece[]): Piece[][] {
  const cells: Piece[][] = [];
  for (const piece of pieces) {
    const last = cells.at(-1)?.at(-1);
    const gap = last === undefined ? Infinity : piece.x - (last.x + last.width);
    if (gap > CELL_GAP * piece.size) cells.push([piece]);
    else cells.at(-1)?.push(piece);
  }
  return cells;
}

/** A list's mark stands apart from its entry, yet isn't a cell. */
function withMarks(cells: TextLine[]): TextLine[] {
  const [mark, entry, ...rest] = cells;
  if (
    mark === undefined ||
    entry === undefined ||
    !/^(?:[•◦▪‣·o–—-]|\d{1,3}[.)]|[a-z]\))$/.test(mark.text)
  )
    return cells;
  return [{ ...mark, text: `${mark.text} ${entry.text}`, right: entry.right }, ...rest];
}
