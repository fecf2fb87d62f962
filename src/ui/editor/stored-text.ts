import type { RichText } from "../../platform/rich-text/schema.ts";

interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
}

/** What an editor gives out, as the server stores it: a cell says nothing about one column and row. */
export function storedText(json: object): RichText {
  return stored(json as Node) as RichText;
}

function stored(node: Node): Node {
  const { attrs, content, ...rest } = node;
  return {
    ...rest,
    ...storedAttrs(node.type, attrs),
    ...(content && { content: content.map(stored) }),
  };
}

function storedAttrs(type: string, attrs: Node["attrs"]): Pick<Node, "attrs"> {
  if (attrs === undefined) return {};
  if (type !== "tableCell" && type !== "tableHeader") return { attrs };
  const { colspan, rowspan } = attrs;
  return colspan === 1 && rowspan === 1 ? {} : { attrs: { colspan, rowspan } };
}

/** Whether two stored texts are the same, in whatever order the database gives back their keys. */
export function sameText(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameText(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

/** One text with the other below it, as when two people wrote at once and both are to stay. */
export function joined(above: RichText, below: RichText): RichText {
  return { type: "doc", content: [...above.content, ...below.content] };
}
