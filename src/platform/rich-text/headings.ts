import type { Block, Heading, RichText } from "./schema.ts";

/**
 * The text with no heading more than one level below the heading before it, as WCAG and PDF/UA
 * ask of what is shown; an editor lets a writer begin at any level.
 */
export function withoutSkippedLevels(doc: RichText): RichText {
  let level = 0;
  return {
    type: "doc",
    content: mapHeadings(doc.content, (own) => (level = Math.min(own, level + 1))),
  };
}

/** The blocks with other heading levels; levels beyond the third become the third. */
export function mapHeadings(blocks: Block[], change: (level: number) => number): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case "heading": {
        const level = Math.min(3, Math.max(1, change(block.attrs.level)));
        return { ...block, attrs: { level: level as Heading["attrs"]["level"] } };
      }
      case "bulletList":
      case "orderedList": {
        const content = block.content.map((item) => ({
          ...item,
          content: mapHeadings(item.content, change),
        }));
        return { ...block, content };
      }
      default:
        return block;
    }
  });
}
