import type { Inline } from "../schema.ts";
import type { AnyNode } from "./difference.ts";

/** A node with the words in it, counted once. */
export interface Weighed {
  node: AnyNode;
  words: Map<string, number>;
  size: number;
}

export function weigh(node: AnyNode): Weighed {
  const words = new Map<string, number>();
  let size = 0;
  const count = (each: AnyNode) => {
    if (each.type === "paragraph" || each.type === "heading") {
      for (const word of wordsOf(each.content)) {
        words.set(word, (words.get(word) ?? 0) + 1);
        size += 1;
      }
    } else each.content.forEach(count);
  };
  count(node);
  return { node, words, size };
}

function wordsOf(content: Inline[] = []): string[] {
  return content.flatMap((inline) =>
    inline.type === "text" ? (inline.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [],
  );
}

/** What may have become what: a heading of a paragraph, numbers of bullets. */
const KINDS: Record<AnyNode["type"], string> = {
  paragraph: "text",
  heading: "text",
  bulletList: "list",
  orderedList: "list",
  listItem: "item",
  table: "table",
  tableRow: "row",
  tableCell: "cell",
  tableHeader: "cell",
};

/** At least this part of the words must be common for one node to be another one changed. */
const LEAST: Record<string, number> = {
  text: 0.4,
  item: 0.4,
  row: 0.3,
  list: 0.1,
  table: 0.1,
  cell: 0,
};

/** How much of two nodes' words is common (Dice), 0-1, or null when they have nothing to do with each other. */
export function similarity(a: Weighed, b: Weighed): number | null {
  const kind = KINDS[a.node.type];
  if (kind !== KINDS[b.node.type]) return null;
  if (a.size + b.size === 0) return 1;
  // Even if all words of the shorter one were in the longer one.
  const least = LEAST[kind]!;
  if ((2 * Math.min(a.size, b.size)) / (a.size + b.size) < least) return null;
  const [few, many] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  let common = 0;
  for (const [word, times] of few) common += Math.min(times, many.get(word) ?? 0);
  const share = (2 * common) / (a.size + b.size);
  return share >= least ? share : null;
}
