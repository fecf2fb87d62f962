import type { Block, Inline, ListItem, Paragraph, RichText, Table, TableRow } from "./schema.ts";
import { blockToPlain } from "./to-plain.ts";

/**
 * Reads the plain-text convention of a parsed document: paragraphs between blank lines, lists as
 * lines of "- " or "1. " indented one space a level, tables as lines of tab-separated cells.
 * Nothing is lost: `toPlain` gives the same text back, whatever the text. A block that only
 * looks like a list (numbers that jump, a line without a mark) stays a paragraph of lines.
 */
export function fromPlain(text: string): RichText {
  return { type: "doc", content: text === "" ? [] : text.split("\n\n").map(readBlock) };
}

function readBlock(block: string): Block {
  const lines = block.split("\n");
  const table = lines[0]!.includes("\t") ? readTable(lines) : null;
  if (table) return table;
  const list = readList(lines, 0);
  if (list && blockToPlain(list) === block) return list;
  return paragraph(lines);
}

function paragraph(lines: string[]): Paragraph {
  const content = lines.flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" } as const] : []),
    ...(line === "" ? [] : [{ type: "text", text: line } as const]),
  ]);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}

const BULLET = /^( *)- (.*)$/;
const NUMBER = /^( *)(\d{1,9})\. (.*)$/;
const DEEPEST = 8;

/** The lines as one list with its nested lists, or null; the caller checks that nothing was lost. */
function readList(lines: string[], depth: number): Block | null {
  if (depth > DEEPEST) return null;
  const bullet = BULLET.exec(lines[0]!);
  const number = NUMBER.exec(lines[0]!);
  if ((bullet ?? number)?.[1]!.length !== depth) return null;
  const content = entries(lines, depth).map((entry) => readEntry(entry, depth));
  if (!content.every((item) => item !== null)) return null;
  return number
    ? { type: "orderedList", attrs: { start: Number(number[2]) }, content }
    : { type: "bulletList", content };
}

/** Each line at this depth with the deeper lines that follow it. */
function entries(lines: string[], depth: number): string[][] {
  const found: string[][] = [];
  for (const line of lines) {
    const isDeeper = line.startsWith(" ".repeat(depth + 1));
    if (isDeeper) found.at(-1)?.push(line);
    else found.push([line]);
  }
  return found;
}

function readEntry([first, ...rest]: string[], depth: number): ListItem | null {
  const text = BULLET.exec(first!)?.[2] ?? NUMBER.exec(first!)?.[3];
  if (text === undefined) return null;
  const nested = rest.length > 0 ? readList(rest, depth + 1) : null;
  if (rest.length > 0 && !nested) return null;
  return { type: "listItem", content: [paragraph([text]), ...(nested ? [nested] : [])] };
}

function readTable(lines: string[]): Table {
  const rows = lines.map((line) => line.split("\t"));
  const type = hasHeader(rows) ? "tableHeader" : "tableCell";
  const content = rows.map((cells, at): TableRow => ({
    type: "tableRow",
    content: cells.map((cell) => ({
      type: at === 0 ? type : "tableCell",
      content: [paragraph([cell])],
    })),
  }));
  return { type: "table", content };
}

/** Plain text doesn't tell; but a word above a column that mostly holds figures is its heading. */
function hasHeader([first, ...below]: string[][]): boolean {
  return first!.some((heading, column) => {
    const cells = below.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    const figures = cells.filter((cell) => /\d/.test(cell)).length;
    return heading !== "" && !/\d/.test(heading) && figures * 2 > cells.length;
  });
}
