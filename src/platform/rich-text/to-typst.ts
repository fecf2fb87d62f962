import { breakWords } from "./break-words.ts";
import { columnWidths } from "./column-widths.ts";
import { withoutSkippedLevels } from "./headings.ts";
import { withLinks } from "./links.ts";
import type { Block, Inline, RichText, Table, TableRow } from "./schema.ts";
import { padded } from "./table.ts";

/**
 * The text as data for `rich-text.typ`, which sets it. Typst reads it as JSON and never as
 * source, so no text can run code, whatever signs it holds.
 */
export type TypstText = TypstBlock[];

export type TypstBlock =
  | { kind: "paragraph"; text: TypstSpan[] }
  | { kind: "heading"; level: 1 | 2 | 3; text: TypstSpan[] }
  | { kind: "bullets"; items: TypstText[] }
  | { kind: "numbers"; start: number; items: TypstText[] }
  | {
      kind: "table";
      /** Relative widths of the columns. */
      widths: number[];
      /** The part of the usual type size at which the columns fit beside each other. */
      scale: number;
      header: TypstSpan[][] | null;
      rows: TypstSpan[][][];
    };

/** A run of text; `break` stands for the end of a line. */
export type TypstSpan =
  | { text: string; bold: boolean; italic: boolean; hyphenate: boolean; href: string | null }
  | { break: true };

export function toTypst(doc: RichText): TypstText {
  return withoutSkippedLevels(doc).content.map(block);
}

function block(node: Block): TypstBlock {
  switch (node.type) {
    case "paragraph":
      return { kind: "paragraph", text: spans(node.content) };
    case "heading":
      return { kind: "heading", level: node.attrs.level, text: spans(node.content) };
    case "bulletList":
      return { kind: "bullets", items: node.content.map((item) => item.content.map(block)) };
    case "orderedList": {
      const items = node.content.map((item) => item.content.map(block));
      return { kind: "numbers", start: node.attrs.start, items };
    }
    case "table":
      return table(node);
  }
}

function table(node: Table): TypstBlock {
  const grid = padded(node).content;
  const texts = grid.map((row) => cells(row).map(plain));
  const { widths, scale, longestWord } = columnWidths(texts);
  const rows = grid.map((row) => cells(row, longestWord));
  const hasHeader = grid[0]!.content.every((cell) => cell.type === "tableHeader");
  return {
    kind: "table",
    widths,
    scale,
    header: hasHeader ? rows[0]! : null,
    rows: hasHeader ? rows.slice(1) : rows,
  };
}

function cells(row: TableRow, longestWord = Infinity): TypstSpan[][] {
  return row.content.map((cell) =>
    cell.content.flatMap((paragraph, at) => [
      ...(at > 0 ? [{ break: true } as const] : []),
      ...spans(paragraph.content, COMPOUND_IN_CELL, longestWord),
    ]),
  );
}

/**
 * Only long compounds are hyphenated: shorter words read better whole, and every possible hyphen
 * costs the line breaking as much as a word. In the narrow columns of a table more words are long.
 */
const COMPOUND = /(\p{L}{18,})/u;
const COMPOUND_IN_CELL = /(\p{L}{15,})/u;

function spans(content?: Inline[], compound = COMPOUND, longestWord = Infinity): TypstSpan[] {
  return withLinks(content).flatMap((inline): TypstSpan[] => {
    if (inline.type === "hardBreak") return [{ break: true }];
    const link = inline.marks?.find((mark) => mark.type === "link");
    const href = link ? new URL(link.attrs.href).href : null;
    const bold = inline.marks?.some((mark) => mark.type === "bold") ?? false;
    const italic = inline.marks?.some((mark) => mark.type === "italic") ?? false;
    const text = breakWords(inline.text, longestWord);
    return (href ? [text] : text.split(compound))
      .map((piece, at) => ({ text: piece, bold, italic, hyphenate: at % 2 === 1, href }))
      .filter((span) => span.text !== "");
  });
}

function plain(cell: TypstSpan[]): string {
  return cell.map((span) => ("text" in span ? span.text : " ")).join("");
}
