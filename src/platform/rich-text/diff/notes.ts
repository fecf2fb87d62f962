import type { AnyNode } from "./difference.ts";
import type { Inline } from "../schema.ts";

/**
 * The node with its footnotes as text where they stand, since a comparison is read in pieces and a
 * note at the foot would be out of sight.
 */
export function withNotesInPlace<N extends AnyNode>(node: N): N {
  return mapInlines(node, (inline) =>
    inline.type === "footnote"
      ? [
          { type: "text", text: " [Fodnote: " },
          ...(inline.content ?? []),
          { type: "text", text: "]" },
        ]
      : [inline],
  );
}

/** The node with other inline content; `change` is called for each piece of it. */
export function mapInlines<N extends AnyNode>(node: N, change: (inline: Inline) => Inline[]): N {
  if (node.type === "paragraph" || node.type === "heading") {
    return node.content ? { ...node, content: node.content.flatMap(change) } : node;
  }
  const children: AnyNode[] = node.content;
  return { ...node, content: children.map((child) => mapInlines(child, change)) };
}
