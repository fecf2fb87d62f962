import type { Inline, RichText, Text } from "../../platform/rich-text/schema.ts";

/** A phrase that the public version leaves out, and what stands there instead. */
export interface Redaction {
  phrase: string;
  replacement: string;
}

/** The text without the phrases, wherever they begin a word; capital or not, however spaced. */
export function redactText(text: string, redactions: readonly Redaction[]): string {
  return redactions.reduce(
    (left, one) => left.replaceAll(pattern(one.phrase), () => one.replacement),
    text,
  );
}

/** The same in rich text; a phrase may begin in one node and end in another. */
export function redactRichText(content: RichText, redactions: readonly Redaction[]): RichText {
  return redactions.length === 0 ? content : redactNode(content, redactions);
}

type Node = { type: string; content?: Node[] };

function redactNode<T extends object>(node: T, redactions: readonly Redaction[]): T {
  const { content } = node as { content?: Node[] };
  if (content === undefined) return node;
  const inner = content.map((child) => redactNode({ ...child }, redactions));
  const line = inner as unknown as Inline[];
  for (const one of redactions) redactLine(line, one);
  return { ...node, content: line.filter((child) => child.type !== "text" || child.text !== "") };
}

/** Replaces across the texts and line breaks that stand beside each other. */
function redactLine(nodes: Inline[], { phrase, replacement }: Redaction): void {
  const parts = nodes.filter((node) => node.type === "text" || node.type === "hardBreak");
  const line = parts.map((node) => (node.type === "text" ? node.text : "\n")).join("");
  for (const match of [...line.matchAll(pattern(phrase))].toReversed())
    replaceIn(parts, match.index, match.index + match[0].length, replacement);
}

function replaceIn(
  parts: (Text | { type: "hardBreak" })[],
  from: number,
  to: number,
  replacement: string,
): void {
  let start = 0;
  let put = replacement;
  for (const node of parts) {
    const length = node.type === "text" ? node.text.length : 1;
    if (node.type === "text" && from < start + length && to > start) {
      const [before, after] = [Math.max(from - start, 0), Math.min(to - start, length)];
      node.text = node.text.slice(0, before) + put + node.text.slice(after);
      put = "";
    }
    start += length;
  }
}

function pattern(phrase: string): RegExp {
  const words = phrase.trim().split(/\s+/).map(RegExp.escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}`, "giu");
}
