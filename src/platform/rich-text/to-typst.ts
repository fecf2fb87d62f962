import { columnWidths } from "./column-widths.ts";
import { withoutSkippedLevels } from "./headings.ts";
import { withLinks } from "./links.ts";
import type { Block, CellBlock, RichText, Table } from "./schema.ts";
import { toGrid, type PlacedCell } from "./table.ts";
import { blockToPlain } from "./to-plain.ts";
import { toSpans, type TypstSpan } from "./typst-spans.ts";

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
      /** The cells of the header's rows, one row after the other; empty without a header. */
      header: TypstCell[];
      /** Whether the header comes again on the next page: PDF/UA forbids it when it holds links or notes. */
      repeats: boolean;
      /** The cells below it, one row after the other. */
      body: TypstCell[];
    };

/** The text of a cell, or, when it covers several places or holds lists, what else is to be known. */
export type TypstCell = TypstSpan[] | { colspan: number; rowspan: number; blocks: TypstText };

export function toTypst(doc: RichText): TypstText {
  return withoutSkippedLevels(doc).content.map((node) => block(node));
}

function block(node: Block, longestWord = Infinity, inCell = false): TypstBlock {
  const below = (each: Block) => block(each, longestWord, inCell);
  switch (node.type) {
    case "paragraph":
      return { kind: "paragraph", text: toSpans(node.content, { inCell, longestWord }) };
    case "heading":
      return { kind: "heading", level: node.attrs.level, text: toSpans(node.content) };
    case "bulletList":
      return { kind: "bullets", items: node.content.map((item) => item.content.map(below)) };
    case "orderedList": {
      const items = node.content.map((item) => item.content.map(below));
      return { kind: "numbers", start: node.attrs.start, items };
    }
    case "table":
      return table(node);
  }
}

function table(node: Table): TypstBlock {
  const { width, head, body } = toGrid(node);
  const rows = [...head, ...body];
  const { widths, scale, longestWord } = columnWidths(rows.map((row) => widthTexts(row, width)));
  const typeset = (row: PlacedCell[]) => row.map((each) => cell(each, longestWord));
  const header = head.flatMap(typeset);
  return {
    kind: "table",
    widths,
    scale,
    header,
    repeats: !/"note":|"href":"/.test(JSON.stringify(header)),
    body: body.flatMap(typeset),
  };
}

function cell({ colspan, rowspan, content }: PlacedCell, longestWord: number): TypstCell {
  const paragraphs = content.filter((each) => each.type === "paragraph");
  if (paragraphs.length < content.length) {
    return { colspan, rowspan, blocks: content.map((each) => block(each, longestWord, true)) };
  }
  const text = paragraphs.flatMap((each, at) => [
    ...(at > 0 ? [{ break: true } as const] : []),
    ...toSpans(each.content, { inCell: true, longestWord }),
  ]);
  if (colspan === 1 && rowspan === 1) return text;
  return { colspan, rowspan, blocks: [{ kind: "paragraph", text }] };
}

/** What a row asks of each column's width; a cell across several columns asks nothing. */
function widthTexts(row: PlacedCell[], width: number): string[] {
  const texts = Array<string>(width).fill("");
  for (const { column, colspan, content } of row) {
    if (colspan === 1) texts[column] = content.map(shownText).join(" ");
  }
  return texts;
}

function shownText(node: CellBlock): string {
  if (node.type !== "paragraph") return blockToPlain(node);
  return withLinks(node.content)
    .map((inline) => (inline.type === "text" ? inline.text : " "))
    .join("");
}
