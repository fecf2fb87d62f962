import type { Inline } from "../schema.ts";
import type { AnyNode } from "./difference.ts";

/** A node with its words as sorted numbers, a word as often as it occurs. */
export interface Weighed {
  node: AnyNode;
  words: Int32Array;
}

/** Weighs nodes that are to be compared; they share a dictionary, since numbers compare faster. */
export function scales(): (node: AnyNode) => Weighed {
  const numbers = new Map<string, number>();
  const numberOf = (word: string) => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  const collect = (node: AnyNode): number[] =>
    node.type === "paragraph" || node.type === "heading"
      ? wordsOf(node.content).map(numberOf)
      : node.content.flatMap(collect);
  return (node) => ({ node, words: Int32Array.from(collect(node)).sort() });
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
  const size = a.words.length + b.words.length;
  if (size === 0) return 1;
  // Even if all words of the shorter one were in the longer one.
  const least = LEAST[kind]!;
  if ((2 * Math.min(a.words.length, b.words.length)) / size < least) return null;
  const share = (2 * inCommon(a.words, b.words)) / size;
  return share >= least ? share : null;
}

function inCommon(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let x = 0, y = 0; x < a.length && y < b.length;) {
    const difference = a[x]! - b[y]!;
    if (difference === 0) common += 1;
    if (difference <= 0) x += 1;
    if (difference >= 0) y += 1;
  }
  return common;
}
