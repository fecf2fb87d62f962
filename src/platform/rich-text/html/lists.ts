import type { Block, ListItem } from "../schema.ts";
import { textOf, type Element, type Html } from "./tree.ts";

/** An entry of a list that isn't built as one: a paragraph that says how deep it stands. */
export interface Entry {
  level: number;
  isOrdered: boolean;
  /** The printed number; 1 where it isn't a figure. */
  number: number;
  /** Its text, without the printed mark. */
  nodes: Html[];
}

/** The entries that an element of Word's or Word Online's stands for; empty for any other one. */
export function entriesOf(element: Element): Entry[] {
  const word = /\blevel(\d)/.exec(element.style.get("mso-list") ?? "");
  if (word && !/^h\d$/.test(element.tag)) return [fromWord(element, Number(word[1]))];
  if (element.tag === "div") {
    const inner = element.children.filter((child) => typeof child !== "string" || child.trim());
    const [only] = inner;
    const isWrapper = inner.length === 1 && typeof only !== "string";
    return isWrapper && isList(only!) ? entriesOf(only!) : [];
  }
  if (!isList(element)) return [];
  const items = element.children.filter((child) => typeof child !== "string");
  const hasLevels = items.every((item) => item.tag === "li" && levelOf(item) > 0);
  return hasLevels ? items.map((item, at) => fromWordOnline(item, element, at)) : [];
}

function isList({ tag }: Element): boolean {
  return tag === "ul" || tag === "ol";
}

function fromWord(element: Element, level: number): Entry {
  const mark = findMark(element);
  const printed = mark ? textOf(mark).trim() : "";
  const isOrdered = /^\(?(\d{1,6}|[a-zæøå]{1,4})[.):]/i.test(printed);
  const number = Number(/\d{1,6}/.exec(printed)?.[0] ?? 1);
  return { level, isOrdered, number, nodes: without(element, mark).children };
}

/** Word prints the bullet or the number into the paragraph, and tells readers to ignore it. */
function findMark(element: Element): Element | null {
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.style.get("mso-list") === "ignore") return child;
    const inner = findMark(child);
    if (inner) return inner;
  }
  return null;
}

function without(element: Element, mark: Element | null): Element {
  if (!mark) return element;
  const children = element.children
    .filter((child) => child !== mark)
    .map((child) => (typeof child === "string" ? child : without(child, mark)));
  return { ...element, children };
}

function levelOf(item: Element): number {
  return Number(item.attributes.get("data-aria-level") ?? 0) || 0;
}

function fromWordOnline(item: Element, list: Element, at: number): Entry {
  const start = Number.parseInt(list.attributes.get("start") ?? "1", 10) || 1;
  return {
    level: levelOf(item),
    isOrdered: list.tag === "ol",
    number: Math.max(0, start) + at,
    nodes: item.children,
  };
}

/** The entries as lists inside each other, at most `depth` deep; deeper ones stay paragraphs. */
export function nest(entries: Entry[], depth: number, read: (nodes: Html[]) => Block[]): Block[] {
  if (depth === 0) return entries.flatMap((entry) => read(entry.nodes));
  const groups: { entry: Entry; below: Entry[] }[] = [];
  const base = entries[0]?.level ?? 1;
  for (const entry of entries) {
    if (groups.length > 0 && entry.level > base) groups.at(-1)!.below.push(entry);
    else groups.push({ entry, below: [] });
  }
  const lists: Block[] = [];
  for (const { entry, below } of groups) {
    const own = read(entry.nodes);
    const content: Block[] = [
      ...(own.length > 0 ? own : [{ type: "paragraph" as const }]),
      ...nest(below, depth - 1, read),
    ];
    addItem(lists, entry, { type: "listItem", content });
  }
  return lists;
}

function addItem(lists: Block[], { isOrdered, number }: Entry, item: ListItem): void {
  const last = lists.at(-1);
  const type = isOrdered ? "orderedList" : "bulletList";
  if (last?.type === type) last.content.push(item);
  else if (isOrdered)
    lists.push({ type: "orderedList", attrs: { start: number }, content: [item] });
  else lists.push({ type: "bulletList", content: [item] });
}
