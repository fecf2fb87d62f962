import type { Block, RichText } from "./schema.ts";

/**
 * The text with no heading more than one level below the heading before it, as WCAG and PDF/UA
 * ask of what is shown; an editor lets a writer begin at any level.
 */
export function withoutSkippedLevels(doc: RichText): RichText {
  let level = 0;
  const walk = (block: Block): Block => {
    switch (block.type) {
      case "heading":
        level = Math.min(block.attrs.level, level + 1);
        return { ...block, attrs: { level: level as 1 | 2 | 3 } };
      case "bulletList":
      case "orderedList": {
        const content = block.content.map((item) => ({ ...item, content: item.content.map(walk) }));
        return { ...block, content };
      }
      default:
        return block;
    }
  };
  return { type: "doc", content: doc.content.map(walk) };
}
