import type { ShownMark } from "../inline-to-html.ts";
import type { Block, Inline, Mark, RichText } from "../schema.ts";
import { toHtml } from "../to-html.ts";
import type { AnyNode, Difference, DiffNode, DiffText } from "./difference.ts";
import { mapInlines } from "./notes.ts";

/** Both texts in one, as `<ins>` and `<del>`, or one of them with only its own changes marked. */
export type View = "inline" | "before" | "after";

/** The comparison as HTML; `headingLevel` is the h-element of the highest heading. */
export function renderDiff(
  difference: Difference,
  options: { headingLevel: number; view?: View },
): string {
  const content = show(difference.blocks, options.view ?? "inline");
  return toHtml({ type: "doc", content } as RichText, options);
}

/** The comparison as rows of two cells of HTML, an empty one where a block isn't in a text. */
export function renderBeside(
  difference: Difference,
  options: { headingLevel: number },
): { status: DiffNode["status"]; before: string; after: string }[] {
  return difference.blocks.map((node) => ({
    status: node.status,
    before: renderDiff({ ...difference, blocks: [node] }, { ...options, view: "before" }),
    after: renderDiff({ ...difference, blocks: [node] }, { ...options, view: "after" }),
  }));
}

const HIDDEN = { inline: null, before: "added", after: "removed" } as const;

function show(nodes: DiffNode[], view: View): AnyNode[] {
  return nodes.filter(({ status }) => status !== HIDDEN[view]).map((node) => showNode(node, view));
}

function showNode(node: DiffNode, view: View): AnyNode {
  if (node.status !== "changed") {
    const { status } = node;
    return status === "same"
      ? node.node
      : mapInlines(node.node, (inline) => [marked(inline, status)]);
  }
  const shell = view === "before" ? node.before : node.after;
  const content = "text" in node ? showText(node.text, view) : show(node.children, view);
  return { ...shell, content } as Block;
}

function showText(text: DiffText[], view: View): Inline[] {
  return text
    .filter(({ status }) => status !== HIDDEN[view])
    .flatMap(({ status, content }) =>
      status === "same" ? content : content.map((inline) => marked(inline, status)),
    );
}

/** `toHtml` knows these two marks besides those of the schema; no stored text has them. */
function marked(inline: Inline, status: "added" | "removed"): Inline {
  if (inline.type !== "text") return inline;
  const marks: ShownMark[] = [{ type: status }, ...(inline.marks ?? [])];
  return { ...inline, marks: marks as Mark[] };
}
