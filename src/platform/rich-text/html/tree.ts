/** What a browser's node, and one of htmlparser2, have in common; nothing in it is ever run. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeValue?: string | null;
  readonly childNodes?: ArrayLike<DomNode>;
  readonly tagName?: string;
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
}

export interface Element {
  tag: string;
  attributes: Map<string, string>;
  /** The style attribute's declarations. */
  style: Map<string, string>;
  children: Html[];
  parent: Element | null;
  /** Kept by who reads blocks, so that nobody looks twice. */
  holdsBlock?: boolean;
}

export type Html = string | Element;

/** What stands on lines of its own. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre " +
    "section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** No writer nests deeper; what does is a machine's, and would only exhaust us. */
const DEEPEST = 200;

/** These go with all they hold: they run, load, ask or describe, but aren't text. */
const LEFT_OUT = new Set(
  (
    "applet audio base button canvas embed frame frameset head iframe img input link map meta " +
    "noembed noframes noscript object option param picture script select source style svg " +
    "template textarea title track video xml"
  ).split(" "),
);

/**
 * The elements and texts below a node as a tree of our own, without what is hidden, runs or isn't
 * text. `leftOut` is told of every element that goes.
 */
export function toTree(root: DomNode, leftOut: (tag: string) => void = () => {}): Element {
  const top = element("body", new Map(), null);
  const left = [{ node: root, parent: top, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node, parent, depth } = next;
    if (node.nodeType === 3 || node.nodeType === 4) parent.children.push(node.nodeValue ?? "");
    const inner = node.nodeType === 1 ? read(node, parent) : top;
    if (!inner) leftOut(node.tagName?.toLowerCase() ?? "");
    if (!inner || !node.childNodes) continue;
    const isKept = inner !== top && depth < DEEPEST;
    if (isKept) parent.children.push(inner);
    // Last child first, since the last one pushed is the next one read.
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at]!;
      left.push({ node: child, parent: isKept ? inner : parent, depth: depth + 1 });
    }
  }
  return top;
}

function read(node: DomNode, parent: Element): Element | null {
  const tag = node.tagName?.toLowerCase();
  if (tag === undefined || LEFT_OUT.has(tag)) return null;
  const attributes = new Map(
    Array.from(node.attributes ?? [], ({ name, value }) => [name.toLowerCase(), value]),
  );
  const found = element(tag, attributes, parent);
  return isHidden(found) ? null : found;
}

function element(tag: string, attributes: Map<string, string>, parent: Element | null): Element {
  const style = new Map(
    (attributes.get("style") ?? "").split(";").flatMap((line): [string, string][] => {
      const [name, ...value] = line.split(":");
      return value.length > 0
        ? [[name!.trim().toLowerCase(), value.join(":").trim().toLowerCase()]]
        : [];
    }),
  );
  return { tag, attributes, style, children: [], parent };
}

/** Hidden text, and what Word marks as deleted or as a comment. */
function isHidden({ tag, attributes, style }: Element): boolean {
  const classes = attributes.get("class")?.toLowerCase() ?? "";
  return (
    attributes.has("hidden") ||
    style.get("display") === "none" ||
    style.get("mso-hide") === "all" ||
    /comment/.test(style.get("mso-element") ?? "") ||
    /\bmso(del|comanchor|comtxt|commentreference)\b/.test(classes) ||
    (tag === "del" && (attributes.has("datetime") || attributes.has("cite")))
  );
}

/** All elements below one, in order. */
export function descendants(top: Element, found: Element[] = []): Element[] {
  for (const child of top.children) {
    if (typeof child === "string") continue;
    found.push(child);
    descendants(child, found);
  }
  return found;
}

export function textOf(node: Html): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}
