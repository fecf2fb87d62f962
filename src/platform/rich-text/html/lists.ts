import type { Block, ListItem } from "../schema.ts";
import { textOf, type Element, type Html } from "./tree.ts";

/** An entry of a list that isn't built as one: a paragraph that says how deep it stands. */
export interface Entry {
  level: number;
  isOrdered: boolean;
  /** The printed number, or null where it isn't a figure or isn't known. */
  number: number | null;
  /** Which list it is in, where that is known. */
  list?: string;
  /** It goes on with the entry above instead of being one. */
  continues?: true;
  /** Its text, without the printed mark. */
  nodes: Html[];
}

/**
 * The entries that an element of Word's, Word Online's or a marked one stands for; empty for any
 * other one. `follows` tells whether an entry stands right before it.
 */
export function entriesOf(element: Element, follows: boolean): Entry[] {
  const marked = fromMark(element);
  if (marked) return marked.continues && !follows ? [] : [marked];
  const word = /\blevel(\d)/.exec(element.style.get("mso-list") ?? "");
  if (word && !/^h\d$/.test(element.tag)) return [fromWord(element, Number(word[1]))];
  if (element.tag === "div") {
    const inner = element.children.filter((child) => typeof child !== "string" || child.trim());
    const [only] = inner;
    const isWrapper = inner.length === 1 && typeof only !== "string";
    return isWrapper && isList(only!) ? entriesOf(only!, follows) : [];
  }
  if (!isList(element)) return [];
  const items = element.children.filter((child) => typeof child !== "string");
  const hasLevels = items.every((item) => item.tag === "li" && levelOf(item) > 0);
  return hasLevels ? items.map((item, at) => fromWordOnline(item, element, at)) : [];
}

/**
 * A paragraph that a converter marked: the class "entry-numbers-2", "entry-bullets-1" or
 * "entry-continued-1", and an anchor "entry:<list>:<number>" in it when both are known.
 */
function fromMark(element: Element): Entry | null {
  const mark = /^entry-(numbers|bullets|continued)-(\d)$/.exec(
    element.attributes.get("class") ?? "",
  );
  if (!mark) return null;
  const anchor = element.children.find((child) => typeof child !== "string" && child.tag === "a");
  const id = typeof anchor === "object" ? anchor.attributes.get("id") : undefined;
  const [, list, number] = /^entry:(.*):(\d*)$/.exec(id ?? "") ?? [];
  return {
    level: Number(mark[2]),
    isOrdered: mark[1] === "numbers",
    number: number ? Number(number) : null,
    ...(list !== undefined && { list }),
    ...(mark[1] === "continued" && { continues: true }),
    nodes: element.children,
  };
}

function isList({ tag }: Element): boolean {
  return tag === "ul" || tag === "ol";
}

function fromWord(element: Element, level: number): Entry {
  const mark = findMark(element);
  const printed = mark ? textOf(mark).trim() : "";
  const isOrdered = /^\(?(\d{1,6}|[a-zæøå]{1,4})[.):]/i.test(printed);
  const figure = /^\(?(\d{1,6})/.exec(printed)?.[1];
  const number = figure === undefined ? null : Number(figure);
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
  const lists: Block[] = [];
  const base = entries[0]?.level ?? 1;
  let previous: Entry | undefined;
  for (let at = 0; at < entries.length;) {
    const entry = entries[at]!;
    const next = entries.findIndex((each, n) => n > at && each.level <= base && !each.continues);
    const end = next === -1 ? entries.length : next;
    const own = read(entry.nodes);
    const content: Block[] = own.length > 0 ? own : [{ type: "paragraph" }];
    let below: Entry[] = [];
    for (const each of entries.slice(at + 1, end)) {
      if (each.level > base) below.push(each);
      else {
        content.push(...nest(below, depth - 1, read), ...read(each.nodes));
        below = [];
      }
    }
    content.push(...nest(below, depth - 1, read));
    addItem(lists, entry, previous, { type: "listItem", content });
    previous = entry;
    at = end;
  }
  return lists;
}

function addItem(lists: Block[], entry: Entry, previous: Entry | undefined, item: ListItem): void {
  const { isOrdered, number } = entry;
  const isNext = number === null || previous?.number == null || number === previous.number + 1;
  const goesOn = entry.list === previous?.list && (!isOrdered || isNext);
  const last = lists.at(-1);
  const type = isOrdered ? "orderedList" : "bulletList";
  if (last?.type === type && goesOn) last.content.push(item);
  else if (isOrdered) {
    lists.push({ type: "orderedList", attrs: { start: number ?? 1 }, content: [item] });
  } else lists.push({ type: "bulletList", content: [item] });
}
