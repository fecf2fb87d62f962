import { FootnoteList } from "./footnotes.ts";
import type { Block, Inline, ListItem, RichText, TableRow } from "./schema.ts";

/**
 * The text as plain text in the convention that `fromPlain` reads; marks are dropped, a heading
 * becomes a line of its own, footnotes "[1]" with their texts last. It is what is searched,
 * compared and shown in feeds.
 */
export function toPlain(doc: RichText): string {
  const notes = new FootnoteList();
  const blocks = doc.content.map((block) => lines(block, 0, notes).join("\n"));
  // A note can't hold notes, so the list is whole here.
  const texts = notes.notes.map((note, at) => {
    return `[${at + 1}] ${inlineToPlain(note.content, notes)}`;
  });
  return [...blocks, ...texts].join("\n\n");
}

/** One block of `toPlain`, without the texts of its footnotes. */
export function blockToPlain(block: Block): string {
  return lines(block, 0, new FootnoteList()).join("\n");
}

function lines(block: Block, depth: number, notes: FootnoteList): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineToPlain(block.content, notes).split("\n");
    case "bulletList":
      return block.content.flatMap((item) => itemLines(item, "- ", depth, notes));
    case "orderedList":
      return block.content.flatMap((item, at) =>
        itemLines(item, `${block.attrs.start + at}. `, depth, notes),
      );
    case "table":
      return block.content.map((row) => rowLine(row, notes));
  }
}

function rowLine(row: TableRow, notes: FootnoteList): string {
  return row.content
    .map((cell) => cell.content.map((block) => lines(block, 0, notes).join("\n")).join(" "))
    .map((cell) => cell.replace(/[\t\n]/g, " "))
    .join("\t");
}

function itemLines(item: ListItem, mark: string, depth: number, notes: FootnoteList): string[] {
  const indent = " ".repeat(depth);
  const parts = item.content.map((block) => ({
    isNested: isList(block),
    lines: lines(block, isList(block) ? depth + 1 : 0, notes),
  }));
  const own = parts.filter((part) => !part.isNested).flatMap((part) => part.lines);
  const nested = parts.filter((part) => part.isNested).flatMap((part) => part.lines);
  const [first = "", ...rest] = own;
  return [indent + mark + first, ...rest.map((line) => `${indent}  ${line}`), ...nested];
}

function isList(block: Block): boolean {
  return block.type === "bulletList" || block.type === "orderedList";
}

function inlineToPlain(content: Inline[] = [], notes: FootnoteList): string {
  return content
    .map((inline) => {
      if (inline.type === "text") return inline.text;
      return inline.type === "hardBreak" ? "\n" : `[${notes.add(inline)}]`;
    })
    .join("");
}
