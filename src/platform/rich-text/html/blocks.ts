import type { Block, Heading, ListItem } from "../schema.ts";
import { readInlines, type Reading } from "./inlines.ts";
import { entriesOf, nest, type Entry } from "./lists.ts";
import { readTable } from "./table.ts";
import { BLOCKS, type Element, type Html } from "./tree.ts";

export interface Place extends Reading {
  /** How many more lists fit inside each other here. */
  depth: number;
  /** A cell holds paragraphs and lists only. */
  inCell: boolean;
  /** Puts back around inline content what stood around the blocks: `<b><p>…</p></b>`. */
  around?: (nodes: Html[]) => Html[];
}

/** Nodes as blocks; inline content between blocks becomes paragraphs. */
export function readBlocks(nodes: Html[], place: Place): Block[] {
  const blocks: Block[] = [];
  let inline: Html[] = [];
  let entries: Entry[] = [];
  const endEntries = () => {
    blocks.push(...nest(entries, place.depth, (each) => readBlocks(each, deeper(place, 0))));
    entries = [];
  };
  const endInline = () => {
    const content = readInlines(place.around?.(inline) ?? inline, place);
    inline = [];
    if (content.length === 0) return;
    endEntries();
    blocks.push({ type: "paragraph", content });
  };
  for (const node of nodes) {
    if (typeof node === "string" || !isBlock(node, place)) {
      inline.push(node);
      continue;
    }
    endInline();
    const found = place.notes.bodies.has(node) ? [] : entriesOf(node, entries.length > 0);
    entries.push(...found);
    if (found.length > 0) continue;
    const read = readBlock(node, place);
    if (read.length > 0) endEntries();
    blocks.push(...read);
  }
  endInline();
  endEntries();
  return blocks;
}

function deeper(place: Place, depth: number): Place {
  return { ...place, depth };
}

/** Whether it stands on lines of its own, or something in it does. */
function isBlock(node: Element, place: Place): boolean {
  if (BLOCKS.has(node.tag)) return true;
  if (place.notes.byReference.has(node) || node.attributes.has("data-footnote")) return false;
  node.holdsBlock ??= node.children.some(
    (each) => typeof each !== "string" && isBlock(each, place),
  );
  return node.holdsBlock;
}

function readBlock(node: Element, place: Place): Block[] {
  if (place.notes.bodies.has(node)) return [];
  switch (node.tag) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return readHeading(node, place);
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      return readList(node, place);
    case "table":
      return readTable(node, place);
    case "pre":
      return readBlocks(withLines(node).children, place);
    case "hr":
      return [];
    default:
      return BLOCKS.has(node.tag)
        ? readBlocks(node.children, place)
        : readBlocks(node.children, { ...place, around: wrap(node, place) });
  }
}

function wrap(node: Element, { around }: Place): (nodes: Html[]) => Html[] {
  return (nodes) => {
    const wrapped = nodes.length > 0 ? [{ ...node, children: nodes }] : [];
    return around?.(wrapped) ?? wrapped;
  };
}

/** With the level of its element, 1-6; who reads the blocks brings it to ours. */
function readHeading(node: Element, place: Place): Block[] {
  const level = Number(node.tag[1]) as Heading["attrs"]["level"];
  return readBlocks(node.children, place).map((block) =>
    block.type === "paragraph" && !place.inCell
      ? { ...block, type: "heading", attrs: { level } }
      : block,
  );
}

function readList(node: Element, place: Place): Block[] {
  const below = deeper(place, place.depth - 1);
  if (place.depth === 0) return readBlocks(node.children, place);
  if (isFolded(node)) return node.children.flatMap((child) => readBlocks(partsOf(child), place));
  const items: ListItem[] = [];
  for (const child of node.children) {
    const isNested = typeof child !== "string" && ["ul", "ol"].includes(child.tag);
    const isItem = typeof child !== "string" && child.tag === "li";
    if (isItem && place.notes.bodies.has(child)) continue;
    const content = readBlocks(isItem ? child.children : [child], below);
    const last = items.at(-1);
    if (isNested && last) last.content.push(...content);
    else if (content.length > 0) items.push({ type: "listItem", content });
    else if (isItem && place.isExact)
      items.push({ type: "listItem", content: [{ type: "paragraph" }] });
  }
  if (items.length === 0) return [];
  if (node.tag !== "ol") return [{ type: "bulletList", content: items }];
  return [{ type: "orderedList", attrs: { start: startOf(node) }, content: items }];
}

/** Parts of a page that fold in and out, each with its heading: no list, whatever its elements are called. */
function isFolded(list: Element): boolean {
  const entries = list.children.filter(
    (child): child is Element => typeof child !== "string" && child.tag === "li",
  );
  return entries.length > 1 && entries.every(holdsHeading);
}

function holdsHeading({ children }: Element): boolean {
  return children.some(
    (child) =>
      typeof child !== "string" &&
      (/^h[1-4]$/.test(child.tag) ||
        (!["ul", "ol", "table"].includes(child.tag) && holdsHeading(child))),
  );
}

function partsOf(child: Html): Html[] {
  return typeof child === "string" ? [child] : child.children;
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.attributes.get("start") ?? "1", 10);
  return start >= 0 && start <= 999_999_999 ? start : 1;
}

/** Typed lines as lines. */
function withLines(node: Element): Element {
  const children = node.children.flatMap((child): Html[] => {
    if (typeof child !== "string") return [withLines(child)];
    return child
      .split("\n")
      .flatMap((line, at): Html[] => (at > 0 ? [lineBreak(node), line] : [line]));
  });
  return { ...node, children };
}

function lineBreak(parent: Element): Element {
  return { tag: "br", attributes: new Map(), style: new Map(), children: [], parent };
}
