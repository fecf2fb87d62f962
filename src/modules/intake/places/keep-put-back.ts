import { allItems } from "../../meetings/index.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import { plainTitle } from "../plain-title.ts";
import { fieldText, type ItemRepair, type ItemSource, placesIn } from "./item-source.ts";

/** A repair that somebody put back, with what a paper prints around it. */
interface PutBack {
  item: ParsedItem;
  repair: ItemRepair;
  around: Around;
}

interface Around {
  before: string;
  after: string;
}

/** Characters on each side by which a word is the same in two versions of a paper. */
const WIDTH = 24;
/** Characters that are enough where only one side is as it was. */
const ENOUGH = 12;

/**
 * The repairs of a meeting that somebody put back, by what the papers print around them.
 * @param document the meeting as its papers tell it, before anything was put back
 * @param repairsOf by item number
 */
export function putBacksIn(
  document: ParsedDocument,
  repairsOf: (number: string) => readonly ItemRepair[],
): PutBack[] {
  return allItems(document.items).flatMap((item) =>
    repairsOf(item.number).flatMap((repair) => {
      const around = repair.undone ? aroundOf(item, repair) : null;
      return around === null ? [] : [{ item, repair, around }];
    }),
  );
}

/**
 * The sources of a meeting's items with the same repairs put back as before: where the same word was
 * repaired to the same in the same item, and the paper prints the same around it, on one side at least.
 * @param sources by item number
 */
export function keepPutBack(
  document: ParsedDocument,
  sources: ReadonlyMap<string, ItemSource>,
  putBacks: readonly PutBack[],
): Map<string, ItemSource> {
  const kept = new Map(sources);
  const items = allItems(document.items);
  for (const { item, repair, around } of putBacks) {
    const same = sameItem(items, item);
    const source = same === undefined ? undefined : kept.get(same.number);
    if (same === undefined || source === undefined) continue;
    const found = sameRepair(same, source.repairs, repair, around);
    if (found === null) continue;
    const repairs = source.repairs.map((one) => (one === found ? { ...one, undone: true } : one));
    kept.set(same.number, { ...source, repairs });
  }
  return kept;
}

/** The item of that title; without one, that of the number. */
function sameItem(items: readonly ParsedItem[], { title, number }: ParsedItem) {
  const titled = items.filter((one) => plainTitle(one.title) === plainTitle(title));
  return (
    titled.find((one) => one.number === number) ??
    (titled.length === 1 ? titled[0] : items.find((one) => one.number === number))
  );
}

function sameRepair(
  item: ParsedItem,
  repairs: readonly ItemRepair[],
  { original, repaired, field, nth }: ItemRepair,
  around: Around,
): ItemRepair | null {
  const likely = repairs.flatMap((one) => {
    if (one.undone || one.original !== original || one.repaired !== repaired) return [];
    const own = aroundOf(item, one);
    return own === null ? [] : [{ one, sides: sidesAlike(own, around) }];
  });
  const whole = likely.filter(({ sides }) => sides === 2);
  const isThere = ({ one }: { one: ItemRepair }) => one.field === field && one.nth === nth;
  const found = whole.find(isThere) ?? whole[0];
  if (found !== undefined) return found.one;
  const half = likely.filter(({ sides }) => sides === 1);
  return (half.find(isThere) ?? (half.length === 1 ? half[0] : undefined))?.one ?? null;
}

/** How many of the two sides are alike; a single one only where it is long enough to say something. */
function sidesAlike(one: Around, other: Around): number {
  const sides = (["before", "after"] as const).map((side) => ({
    isSame: one[side] === other[side],
    run: commonRun(one[side], other[side], side),
  }));
  const alike = sides.filter(({ isSame, run }) => isSame || run >= ENOUGH);
  return alike.length === 2 ? 2 : alike.filter(({ run }) => run >= ENOUGH).length;
}

/** How many characters next to the word are the same. */
function commonRun(one: string, other: string, side: keyof Around): number {
  const most = Math.min(one.length, other.length);
  for (let run = 0; run < most; run += 1)
    if (side === "before" ? one.at(-1 - run) !== other.at(-1 - run) : one[run] !== other[run])
      return run;
  return most;
}

/** What stands around a repaired word in its line of the item; null where the word isn't found. */
function aroundOf(item: ParsedItem, { field, nth, repaired }: ItemRepair): Around | null {
  if (field === null || nth === null) return null;
  const text = fieldText(item, field);
  const at = [...placesIn(text, repaired)][nth];
  if (at === undefined) return null;
  const end = at + repaired.length;
  const lineEnd = text.indexOf("\n", end);
  return {
    before: plain(text.slice(text.lastIndexOf("\n", at - 1) + 1, at)).slice(-WIDTH),
    after: plain(text.slice(end, lineEnd === -1 ? text.length : lineEnd)).slice(0, WIDTH),
  };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
