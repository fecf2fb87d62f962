import type { Column } from "./text-columns.ts";
import type { TextLine } from "./text-lines.ts";

/** A paragraph, heading, entry of a list, row of a table or footnote. */
export interface Block {
  kind: "paragraph" | "entry" | "row" | "note";
  lines: TextLine[];
  /** The cells of a row; its `lines` are empty. */
  cells: TextLine[][];
  /** Of a heading; null for everything else. */
  level: number | null;
  /** What is printed before an entry, as a text has it: "- ", "3. "; empty where an entry goes on. */
  mark: string;
  /** How deep an entry's list lies in others, from 0. */
  depth: number;
  /** A bookmark leads to it: it is one title, however many lines it takes. */
  isTitle?: true;
  /** The list or table that it is part of; null for what stands alone. */
  group: Group | null;
  /** Which of the group's entries or rows it is, from 0. */
  index: number;
}

export interface Group {
  id: number;
  /** grid: rows that stand side by side in print, whatever they are. */
  kind: "list" | "table" | "grid" | "contents";
  /** How many entries or rows it has, on all of its pages; of a grid how many columns. */
  size: number;
  /** Where the columns of a grid begin and end; they widen with their cells. */
  columns?: Column[];
}

export function pageOf(block: Pick<Block, "lines" | "cells">): number {
  const first = block.lines[0] ?? block.cells.find((cell) => cell.length > 0)?.[0];
  return first?.page ?? 1;
}
