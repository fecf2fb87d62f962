import type { Block, CellBlock, TableCell, TableRow } from "../schema.ts";
import { TALLEST_SPAN, WIDEST_SPAN } from "../validation.ts";
import { readBlocks, type Place } from "./blocks.ts";
import type { Element, Html } from "./tree.ts";

interface Parts {
  rows: { element: Element; isHead: boolean }[];
  /** A caption, and text that stands between the rows. */
  outside: Html[];
}

/**
 * A table with the text that stood around its rows before it. One of a single cell only frames its
 * text, and one in a cell can't be kept: both give the blocks of their cells.
 */
export function readTable(table: Element, place: Place): Block[] {
  const parts: Parts = { rows: [], outside: [] };
  collect(table, false, parts);
  const cells = parts.rows.flatMap(({ element }) => cellsOf(element));
  const isFrame = cells.length === 1 && !place.isExact;
  const before = readBlocks(parts.outside, place);
  if (isFrame || place.inCell) {
    return [...before, ...cells.flatMap((cell) => readBlocks(cell.children, place))];
  }
  const rows = parts.rows.map(({ element, isHead }) => readRow(element, isHead, place));
  const isTable = rows.some((row) => row.content.length > 0);
  return isTable ? [...before, { type: "table", content: rows }] : before;
}

function collect(element: Element, isHead: boolean, parts: Parts): void {
  for (const child of element.children) {
    if (typeof child === "string") parts.outside.push(child);
    else if (child.tag === "tr") {
      parts.rows.push({ element: child, isHead });
      parts.outside.push(...child.children.filter((each) => !isCell(each)));
    } else if (["thead", "tbody", "tfoot"].includes(child.tag)) {
      collect(child, child.tag === "thead", parts);
    } else if (!["colgroup", "col"].includes(child.tag)) parts.outside.push(child);
  }
}

function isCell(node: Html): node is Element {
  return typeof node !== "string" && (node.tag === "td" || node.tag === "th");
}

function cellsOf(row: Element): Element[] {
  return row.children.filter(isCell);
}

function readRow(row: Element, isHead: boolean, place: Place): TableRow {
  const below = { ...place, inCell: true, depth: Math.max(0, place.depth - 1) };
  const content = cellsOf(row).map((cell): TableCell => {
    const blocks = readBlocks(cell.children, below) as CellBlock[];
    const colspan = spanOf(cell, "colspan", WIDEST_SPAN);
    const rowspan = spanOf(cell, "rowspan", TALLEST_SPAN);
    return {
      type: isHead || cell.tag === "th" ? "tableHeader" : "tableCell",
      ...((colspan > 1 || rowspan > 1) && { attrs: { colspan, rowspan } }),
      content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
    };
  });
  return { type: "tableRow", content };
}

function spanOf(cell: Element, name: "colspan" | "rowspan", most: number): number {
  const span = Number.parseInt(cell.attributes.get(name) ?? "1", 10);
  return span >= 1 ? Math.min(span, most) : 1;
}
