import type { Block, Inline, ListItem, RichText } from "./schema.ts";

/**
 * The text as plain text in the convention that `fromPlain` reads; marks are dropped, a heading
 * becomes a line of its own. It is what is searched, compared and shown in feeds.
 */
export function toPlain(doc: RichText): string {
  return doc.content.map(blockToPlain).join("\n\n");
}

/** One block of `toPlain`. */
export function blockToPlain(block: Block): string {
  return lines(block, 0).join("\n");
}

function lines(block: Block, depth: number): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlineToPlain(block.content).split("\n");
    case "bulletList":
      return block.content.flatMap((item) => itemLines(item, "- ", depth));
    case "orderedList":
      return block.content.flatMap((item, at) =>
        itemLines(item, `${block.attrs.start + at}. `, depth),
      );
    case "table":
      return block.content.map((row) =>
        row.content
          .map((cell) => cell.content.map((p) => inlineToPlain(p.content)).join(" "))
          .map((cell) => cell.replace(/[\t\n]/g, " "))
          .join("\t"),
      );
  }
}

function itemLines(item: ListItem, mark: string, depth: number): string[] {
  const indent = " ".repeat(depth);
  const own = item.content.filter((block) => !isList(block)).flatMap((block) => lines(block, 0));
  const nested = item.content.filter(isList).flatMap((block) => lines(block, depth + 1));
  const [first = "", ...rest] = own;
  return [indent + mark + first, ...rest.map((line) => `${indent}  ${line}`), ...nested];
}

function isList(block: Block): boolean {
  return block.type === "bulletList" || block.type === "orderedList";
}

function inlineToPlain(content: Inline[] = []): string {
  return content.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}
