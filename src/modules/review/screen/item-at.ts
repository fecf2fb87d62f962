import type { ParsedDocument, ParsedItem } from "../../intake/index.ts";

/** Where an item stands: the list that it is in, and its number there from 0. */
interface ItemAt {
  list: string;
  at: number;
}

/** "/items/2/items/0" → the list "/items/2/items", 0 */
export function itemAt(pointer: string): ItemAt {
  const end = pointer.lastIndexOf("/");
  return { list: pointer.slice(0, end), at: Number(pointer.slice(end + 1)) };
}

/** "/items/2/items" → "/items/2"; null for the agenda's own list. */
export function chapterOf(list: string): string | null {
  return list === "/items" ? null : list.slice(0, -"/items".length);
}

/** The items of a list; none where there is no such list. */
export function itemsIn(document: ParsedDocument, list: string): readonly ParsedItem[] {
  const chapter = chapterOf(list);
  return chapter === null ? document.items : (itemIn(document, chapter)?.items ?? []);
}

export function itemIn(document: ParsedDocument, pointer: string): ParsedItem | undefined {
  const { list, at } = itemAt(pointer);
  return itemsIn(document, list)[at];
}

/** The item that stands before another as one reads; null for the first. */
export function itemBefore(document: ParsedDocument, pointer: string): string | null {
  const { list, at } = itemAt(pointer);
  if (at === 0) return chapterOf(list);
  let before = `${list}/${at - 1}`;
  for (let inside = itemIn(document, before)?.items ?? []; inside.length > 0;) {
    before = `${before}/items/${inside.length - 1}`;
    inside = inside.at(-1)?.items ?? [];
  }
  return before;
}

/** Whether a chapter around it closes an item, whatever it says itself. */
export function isInClosedChapter(document: ParsedDocument, pointer: string): boolean {
  const chapter = chapterOf(itemAt(pointer).list);
  return (
    chapter !== null &&
    (itemIn(document, chapter)?.closed === true || isInClosedChapter(document, chapter))
  );
}

/** A number that no item has, next after `before`: "4", and "3a" where there is a 4 already. */
export function freeNumber(document: ParsedDocument, before: string): string {
  const taken = new Set(numbersIn(document.items));
  const [, lead = "", last] = /^(.*?)(\d+)$/.exec(before) ?? [];
  const next = last === undefined ? "" : `${lead}${Number(last) + 1}`;
  if (next !== "" && !taken.has(next)) return next;
  const stem = before === "" ? "0" : before;
  for (const letter of "abcdefghijklmnopqrstuvwxyz")
    if (!taken.has(stem + letter)) return stem + letter;
  return `${stem}.${taken.size + 1}`;
}

function numbersIn(items: readonly ParsedItem[]): string[] {
  return items.flatMap(({ number, items: inside }) => [number, ...numbersIn(inside)]);
}
