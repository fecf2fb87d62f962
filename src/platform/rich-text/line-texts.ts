import type { Block, Inline, RichText } from "./schema.ts";

/**
 * The written text of every paragraph and heading in order, without what only a list or a note's
 * number adds; a note follows the paragraph it stands in.
 */
export function lineTexts(doc: RichText): string[] {
  return doc.content.flatMap(ofBlock);
}

function ofBlock(block: Block): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return ofInlines(block.content ?? []);
    case "table":
      return block.content.flatMap((row) =>
        row.content.flatMap((cell) => cell.content.flatMap(ofBlock)),
      );
    default:
      return block.content.flatMap((item) => item.content.flatMap(ofBlock));
  }
}

function ofInlines(content: Inline[]): string[] {
  const notes = content.flatMap((each) =>
    each.type === "footnote" ? ofInlines(each.content ?? []) : [],
  );
  const own = content.map((each) => {
    if (each.type === "text") return each.text;
    return each.type === "hardBreak" ? "\n" : "";
  });
  return [own.join(""), ...notes];
}
