import { type ItemRepair, placesIn } from "./item-source.ts";

/** Characters on each side by which a place in one text is found in another. */
const around = 20;

/**
 * The text with one repair put back: `original` where `repaired` stands. Null when the word isn't there
 * any more. Repairs that were put back before are no longer counted.
 *
 * @param text the field's text now, as `repair.nth` counts it
 * @param others the item's repairs
 */
export function putBack(
  text: string,
  repair: ItemRepair,
  others: readonly ItemRepair[],
): { text: string; at: number } | null {
  const { repaired, original, field, nth } = repair;
  if (field === null || nth === null) return null;
  const gone = others
    .filter((one) => one.undone && one.field === field && isBefore(one, repair))
    .reduce((sum, one) => sum + count(one.repaired, repaired) - count(one.original, repaired), 0);
  const at = [...placesIn(text, repaired)][nth - gone];
  return at === undefined
    ? null
    : { text: text.slice(0, at) + original + text.slice(at + repaired.length), at };
}

/**
 * The same change in another text that holds the same words, found by what stands around; null where it
 * doesn't, or not only once.
 *
 * @param before the text in which the word stands at `at`
 */
export function putBackLikewise(
  text: string,
  before: string,
  at: number,
  { repaired, original }: ItemRepair,
): string | null {
  const end = at + repaired.length;
  const start = Math.max(before.lastIndexOf("\n", at - 1) + 1, at - around);
  const lineEnd = before.indexOf("\n", end);
  const stop = Math.min(lineEnd === -1 ? before.length : lineEnd, end + around);
  const was = before.slice(start, stop);
  const [place, another] = placesIn(text, was);
  if (place === undefined || another !== undefined) return null;
  const is = before.slice(start, at) + original + before.slice(end, stop);
  return text.slice(0, place) + is + text.slice(place + was.length);
}

function isBefore(one: ItemRepair, other: ItemRepair): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function count(text: string, word: string): number {
  return [...placesIn(text, word)].length;
}
