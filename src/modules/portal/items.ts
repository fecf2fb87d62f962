import type { PublishedItem } from "../publication/index.ts";

/** Every item of a meeting in printed order, chapters before the items they hold. */
function allItems(items: PublishedItem[]): PublishedItem[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}

/** The items that something is said under, which is what a reader steps through. */
export function readableItems(items: PublishedItem[]): PublishedItem[] {
  return allItems(items).filter((item) => !isChapter(item) && !isEmptyChapter(item, items));
}

export function isChapter(item: PublishedItem): boolean {
  return item.items.length > 0;
}

/** In a meeting with chapters, a heading with nothing under it is a chapter too. */
export function isEmptyChapter(item: PublishedItem, siblings: PublishedItem[]): boolean {
  return (
    siblings.some(isChapter) &&
    siblings.includes(item) &&
    !item.closed &&
    item.items.length + item.sections.length + item.decisions.length === 0
  );
}

/** The item with this number together with the readable ones before and after it. */
export function findItem(
  items: PublishedItem[],
  number: string,
): { item: PublishedItem; previous: PublishedItem | null; next: PublishedItem | null } | null {
  const item = allItems(items).find((candidate) => candidate.number === number);
  if (!item) return null;
  const readable = readableItems(items);
  const at = readable.indexOf(item);
  if (at === -1) return { item, previous: null, next: readableItems(item.items)[0] ?? null };
  return { item, previous: readable[at - 1] ?? null, next: readable[at + 1] ?? null };
}
