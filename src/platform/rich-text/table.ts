import type { Table, TableCell } from "./schema.ts";

const EMPTY: TableCell = { type: "tableCell", content: [{ type: "paragraph" }] };

/** The table with every row as long as the longest, for outputs where a short row would shift. */
export function padded(table: Table): Table {
  const width = Math.max(...table.content.map((row) => row.content.length));
  const content = table.content.map((row) => {
    const missing = width - row.content.length;
    const filler = isHeader(row.content) ? { ...EMPTY, type: "tableHeader" as const } : EMPTY;
    return { ...row, content: [...row.content, ...Array<TableCell>(missing).fill(filler)] };
  });
  return { type: "table", content };
}

function isHeader(cells: TableCell[]): boolean {
  return cells.every((cell) => cell.type === "tableHeader");
}
