/**
 * The text of a section as the editor, the record, the pages and the PDF share it:
 * ProseMirror JSON with the node names of Tiptap. Everything that stores or shows
 * text works on this form; converters to HTML, Typst, DOCX and plain text stand beside it.
 */
export interface RichText {
  type: "doc";
  content: Block[];
}

export type Block = Paragraph | Heading | BulletList | OrderedList | Table;

export interface Paragraph {
  type: "paragraph";
  content?: Inline[];
}

export interface Heading {
  type: "heading";
  /** 1 is the highest level inside a section; the page decides which h-element that is. */
  attrs: { level: 1 | 2 | 3 };
  content?: Inline[];
}

export interface BulletList {
  type: "bulletList";
  content: ListItem[];
}

export interface OrderedList {
  type: "orderedList";
  attrs: { start: number };
  content: ListItem[];
}

export interface ListItem {
  type: "listItem";
  content: Block[];
}

export interface Table {
  type: "table";
  content: TableRow[];
}

export interface TableRow {
  type: "tableRow";
  /** Empty when cells of rows above cover the whole row. */
  content: TableCell[];
}

export interface TableCell {
  type: "tableCell" | "tableHeader";
  /** Left out when the cell covers one column and one row. */
  attrs?: CellSpan;
  content: CellBlock[];
}

export interface CellSpan {
  colspan: number;
  rowspan: number;
}

export type CellBlock = Paragraph | BulletList | OrderedList;

export type Inline = Text | HardBreak | Footnote;

export interface Text {
  type: "text";
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: "hardBreak";
}

/** A note at the place it belongs to; its number is its place among the document's notes. */
export interface Footnote {
  type: "footnote";
  content?: (Text | HardBreak)[];
}

export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "underline" }
  | { type: "strike" }
  | { type: "link"; attrs: { href: string } };
