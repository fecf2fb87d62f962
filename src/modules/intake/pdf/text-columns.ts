import { largest, smallest } from "./extremes.ts";
import type { PagePieces, Piece } from "./pieces.ts";

/** Part of a page that is read from top to bottom before the next. */
export interface Region {
  pieces: Piece[];
  /** Where its lines begin and end, in points, when it is one of the columns of a text. */
  column: Column | null;
}

export interface Column {
  left: number;
  right: number;
}

/** Points between columns, at least. */
const GUTTER = 9;
/** A column of text has at least so many lines. */
const LEAST_LINES = 8;
/** No page of a paper has more pieces of text; looking through them would take too long. */
const MOST_PIECES = 20_000;
/** So much of a column's width its lines fill, most of them; entries of tables and labels don't. */
const FILLED = 0.75;

/**
 * Cuts a page that is set in two columns of text, between what goes across it. Tables and labels beside
 * their values stand in columns too, but don't fill them: what isn't plainly text stays together.
 */
export function textColumns({ all, width }: PagePieces): Region[] {
  if (all.length > MOST_PIECES) return [{ pieces: all, column: null }];
  const sorted = all.toSorted((a, b) => b.y - a.y);
  for (let at = width * 0.35; at <= width * 0.65; at += 3) {
    const bands = bandsOf(sorted, at);
    if (bands.some(({ isColumns }) => isColumns)) return regionsOf(bands, at);
  }
  return [{ pieces: all, column: null }];
}

interface Band {
  pieces: Piece[];
  isColumns: boolean;
}

/** The page, sorted from top to bottom: what goes across the gutter, and what stands beside it. */
function bandsOf(sorted: readonly Piece[], at: number): Band[] {
  const crosses = ({ x, width }: Piece) => x < at + GUTTER / 2 && x + width > at - GUTTER / 2;
  const bands: { pieces: Piece[]; crosses: boolean }[] = [];
  for (const piece of sorted) {
    const last = bands.at(-1);
    if (last?.crosses === crosses(piece)) last.pieces.push(piece);
    else bands.push({ pieces: [piece], crosses: crosses(piece) });
  }
  return bands.map((band) => ({
    pieces: band.pieces,
    isColumns:
      !band.crosses && isText(sideOf(band.pieces, at, -1)) && isText(sideOf(band.pieces, at, 1)),
  }));
}

const sideOf = (pieces: readonly Piece[], at: number, side: -1 | 1) =>
  pieces.filter(({ x }) => (x < at ? -1 : 1) === side);

/** Whether most lines of a column are as wide as it. */
function isText(pieces: readonly Piece[]): boolean {
  const lines = new Map<number, Column>();
  for (const { x, y, width } of pieces) {
    const key = Math.round(y);
    const line = lines.get(key);
    lines.set(key, {
      left: Math.min(line?.left ?? Infinity, x),
      right: Math.max(line?.right ?? 0, x + width),
    });
  }
  if (lines.size < LEAST_LINES) return false;
  const { left, right } = columnOf(pieces);
  const full = [...lines.values()].filter(
    (line) => line.right - line.left > (right - left) * FILLED,
  );
  return full.length >= lines.size / 2;
}

function columnOf(pieces: readonly Piece[]): Column {
  return {
    left: smallest(pieces.map(({ x }) => x)),
    right: largest(pieces.map(({ x, width }) => x + width)),
  };
}

/** Bands that aren't set in columns go together with those beside them. */
function regionsOf(bands: readonly Band[], at: number): Region[] {
  const regions: Region[] = [];
  for (const { pieces, isColumns } of bands) {
    if (isColumns) {
      for (const side of [-1, 1] as const) {
        const own = sideOf(pieces, at, side);
        regions.push({ pieces: own, column: columnOf(own) });
      }
    } else {
      const last = regions.at(-1);
      if (last?.column === null) last.pieces = last.pieces.concat(pieces);
      else regions.push({ pieces: [...pieces], column: null });
    }
  }
  return regions;
}
