import { lineTexts } from "../line-texts.ts";
import type { Block, Inline, RichText } from "../schema.ts";
import { align } from "./align.ts";
import type { AnyNode, Difference, DiffNode, DiffText, Shell } from "./difference.ts";
import { diffInlines } from "./diff-inlines.ts";
import { withNotesInPlace } from "./notes.ts";

/**
 * What changed between two versions of a text, down to the words of paragraphs, entries and cells.
 * Footnotes stand as text in their places. `renderDiff` and `renderBeside` show it.
 */
export function diff(before: RichText, after: RichText): Difference {
  const blocks = diffNodes(
    before.content.map(withNotesInPlace),
    after.content.map(withNotesInPlace),
  );
  return { blocks, words: { added: count(blocks, "added"), removed: count(blocks, "removed") } };
}

function diffNodes(before: AnyNode[], after: AnyNode[], isInside = false): DiffNode[] {
  return align(before, after, isInside).map((pair): DiffNode => {
    if (pair.before && pair.after) {
      return pair.isEqual ? { status: "same", node: pair.after } : change(pair.before, pair.after);
    }
    return pair.before
      ? { status: "removed", node: pair.before }
      : { status: "added", node: pair.after! };
  });
}

function change(before: AnyNode, after: AnyNode): DiffNode {
  const shells = { status: "changed" as const, before: shellOf(before), after: shellOf(after) };
  if (isText(before) && isText(after)) {
    return { ...shells, text: diffInlines(before.content ?? [], after.content ?? []) };
  }
  return {
    ...shells,
    children: diffNodes(childrenOf(before), childrenOf(after), !holdsParts(before)),
  };
}

function isText(node: AnyNode): node is Block & { content?: Inline[] } {
  return node.type === "paragraph" || node.type === "heading";
}

/** Lists and tables hold entries and rows, which come and go; entries and cells hold text. */
function holdsParts({ type }: AnyNode): boolean {
  return ["bulletList", "orderedList", "table", "tableRow"].includes(type);
}

function childrenOf(node: AnyNode): AnyNode[] {
  return isText(node) ? [] : (node as { content: AnyNode[] }).content;
}

function shellOf(node: AnyNode): Shell {
  return { type: node.type, ...("attrs" in node && { attrs: node.attrs }) };
}

function count(nodes: DiffNode[], status: "added" | "removed"): number {
  return nodes.reduce((sum, node) => {
    if (node.status !== "changed") return node.status === status ? sum + words(node.node) : sum;
    if ("children" in node) return sum + count(node.children, status);
    return (
      sum +
      node.text.filter((run) => run.status === status).reduce((all, run) => all + runWords(run), 0)
    );
  }, 0);
}

function runWords({ content }: DiffText): number {
  return words({ type: "paragraph", content });
}

function words(node: AnyNode): number {
  if (isText(node)) {
    const texts = lineTexts({ type: "doc", content: [node] });
    return texts
      .join(" ")
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  return childrenOf(node).reduce((sum, child) => sum + words(child), 0);
}
