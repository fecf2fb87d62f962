import type { PublishedItem, PublishedSpot } from "../publication/index.ts";

/** Lines of a source that belong together. */
export interface SourcePart {
  /** The number of the item that they are; null between items. */
  item: string | null;
  /** Number of the first line. */
  first: number;
  lines: string[];
}

/** Parts a text's lines by the items that stand in them; a chapter's own lines come before its items'. */
export function sourceParts(
  lines: readonly string[],
  items: readonly PublishedItem[],
): SourcePart[] {
  const spots = spotsOf(items).toSorted((a, b) => a.spot.from - b.spot.from);
  const parts: SourcePart[] = [];
  let next = 1;
  const take = (to: number, item: string | null) => {
    if (to < next) return;
    parts.push({ item, first: next, lines: lines.slice(next - 1, to) });
    next = to + 1;
  };
  for (const [at, { number, spot }] of spots.entries()) {
    const end = Math.min(spot.to, (spots[at + 1]?.spot.from ?? Infinity) - 1, lines.length);
    take(Math.min(spot.from - 1, lines.length), null);
    take(end, number);
  }
  take(lines.length, null);
  return parts;
}

function spotsOf(items: readonly PublishedItem[]): { number: string; spot: PublishedSpot }[] {
  return items.flatMap(({ number, inSource, items: inner }) => [
    ...(inSource === undefined ? [] : [{ number, spot: inSource }]),
    ...spotsOf(inner),
  ]);
}
