/**
 * The text of a section as the editor, the record, the pages and the PDF share it:
 * ProseMirror JSON with the node names of Tiptap. Everything that stores or shows
 * text works on this form; converters to HTML, Typst and plain text stand beside it.
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
  content: TableCell[];
}

export interface TableCell {
  type: "tableCell" | "tableHeader";
  content: Paragraph[];
}

export type Inline = Text | HardBreak;

export interface Text {
  type: "text";
  text: string;
  marks?: Mark[];
}

export interface HardBreak {
  type: "hardBreak";
}

export type Mark =
  | { type: "bold" }
  | { type: "italic" }
  | { type: "link"; attrs: { href: string } };
