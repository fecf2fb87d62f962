import type { CellBlock, Table, TableCell, TableRow } from "./schema.ts";

export interface PlacedCell {
  type: TableCell["type"];
  /** The first of its columns, from 0. */
  column: number;
  colspan: number;
  rowspan: number;
  content: CellBlock[];
}

export interface Grid {
  /** Number of columns. */
  width: number;
  /** The rows at the top that hold headers only. */
  head: PlacedCell[][];
  body: PlacedCell[][];
}

/**
 * The table with every place covered exactly once, as Typst and Word demand: short rows are filled
 * up, and no cell reaches into another one, below the table or from the header into the body.
 */
export function toGrid({ content: rows }: Table): Grid {
  const bodyStart = rows.findIndex((row) => !isHeader(row));
  const split = bodyStart === -1 ? rows.length : bodyStart;
  const head = place(rows.slice(0, split));
  const body = place(rows.slice(split));
  const width = Math.max(1, head.width, body.width);
  return { width, head: fill(head, width, "tableHeader"), body: fill(body, width, "tableCell") };
}

function isHeader(row: TableRow): boolean {
  return row.content.length > 0 && row.content.every((cell) => cell.type === "tableHeader");
}

interface Placed {
  width: number;
  rows: { cells: PlacedCell[]; taken: boolean[] }[];
}

function place(rows: TableRow[]): Placed {
  const taken = rows.map((): boolean[] => []);
  const placed = rows.map((row, y) => {
    let x = 0;
    return row.content.map((cell): PlacedCell => {
      while (taken[y]![x]) x += 1;
      const colspan = freePlaces(taken[y]!, x, cell.attrs?.colspan ?? 1);
      const rowspan = Math.min(cell.attrs?.rowspan ?? 1, rows.length - y);
      for (const line of taken.slice(y, y + rowspan)) {
        for (let at = x; at < x + colspan; at++) line[at] = true;
      }
      const column = x;
      x += colspan;
      return { type: cell.type, column, colspan, rowspan, content: cell.content };
    });
  });
  const width = taken.reduce((most, line) => Math.max(most, line.length), 0);
  return { width, rows: placed.map((cells, y) => ({ cells, taken: taken[y]! })) };
}

/** How many of the wished places from `x` on are free beside each other; the first one is. */
function freePlaces(taken: boolean[], x: number, wished: number): number {
  let free = 1;
  while (free < wished && !taken[x + free]) free += 1;
  return free;
}

function fill({ rows }: Placed, width: number, type: TableCell["type"]): PlacedCell[][] {
  return rows.map(({ cells, taken }) => {
    const free = Array.from({ length: width }, (_, x) => x).filter((x) => !taken[x]);
    const fillers = free.map((column) => empty(type, column));
    return [...cells, ...fillers];
  });
}

function empty(type: TableCell["type"], column: number): PlacedCell {
  return { type, column, colspan: 1, rowspan: 1, content: [{ type: "paragraph" }] };
}
