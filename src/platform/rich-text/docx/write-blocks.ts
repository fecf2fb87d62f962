import { HeadingLevel, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { Block, CellBlock, ListItem, RichText } from "../schema.ts";
import { toGrid, type PlacedCell } from "../table.ts";
import { numberingOf } from "./lists.ts";
import { continueStyle } from "./style-map.ts";
import { writeInlines } from "./write-inlines.ts";

const HEADINGS = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

interface Place {
  /** How many lists are around. */
  level: number;
  inHeader: boolean;
}

/** The lists written so far, by any document: each only needs a number that no other one has. */
let lists = 0;

/** The text as Word's paragraphs and tables, its headings from "Heading 2" on. */
export function writeBlocks(doc: RichText): (Paragraph | Table)[] {
  return doc.content.flatMap((block) => writeBlock(block, { level: 0, inHeader: false }));
}

function writeBlock(block: Block, place: Place): (Paragraph | Table)[] {
  switch (block.type) {
    case "paragraph": {
      const style = place.level > 0 ? continueStyle(place.level).replaceAll(" ", "") : null;
      const shown = style ?? (place.inHeader ? "TableHeading" : null);
      return [
        new Paragraph({ ...(shown && { style: shown }), children: writeInlines(block.content) }),
      ];
    }
    case "heading":
      return [
        new Paragraph({
          heading: HEADINGS[block.attrs.level - 1]!,
          children: writeInlines(block.content),
        }),
      ];
    case "bulletList":
    case "orderedList": {
      const start = block.type === "orderedList" ? block.attrs.start : null;
      lists += 1;
      const numbering = numberingOf(start, place.level, lists);
      return block.content.flatMap((item) => writeItem(item, numbering, place));
    }
    case "table":
      // Word joins tables that touch each other.
      return [writeTable(block, place), new Paragraph({ children: [] })];
  }
}

function writeItem(
  { content: [first, ...rest] }: ListItem,
  numbering: ReturnType<typeof numberingOf>,
  place: Place,
): (Paragraph | Table)[] {
  const below = { ...place, level: place.level + 1 };
  const isText = first?.type === "paragraph";
  const entry = new Paragraph({
    style: "ListParagraph",
    numbering,
    children: isText ? writeInlines(first.content) : [],
  });
  const others = isText || !first ? rest : [first, ...rest];
  return [entry, ...others.flatMap((block) => writeBlock(block, below))];
}

function writeTable(block: Block & { type: "table" }, place: Place): Table {
  const { head, body } = toGrid(block);
  const row = (cells: PlacedCell[], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: cells.map((cell) => writeCell(cell, isHead, place)),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...head.map((cells) => row(cells, true)), ...body.map((cells) => row(cells, false))],
  });
}

function writeCell({ colspan, rowspan, content }: PlacedCell, isHead: boolean, place: Place) {
  const inner: Place = { ...place, level: 0, inHeader: isHead };
  return new TableCell({
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    children: content.flatMap((each: CellBlock) => writeBlock(each, inner)),
  });
}
