import { personAway } from "./attendance.ts";
import type { ItemLines } from "./find-items.ts";

/** So many items, and this share of them, a name stands below. */
const LEAST = 3;
const SHARE = 0.6;

/** Names that stand alone below most of the decisions, as some minutes print who is away: "Ida Holm (B)". */
export function findNamesBelow(items: readonly ItemLines[]): Set<string> {
  const all = items.flatMap((item) => [item, ...item.items]);
  const counts = new Map<string, number>();
  for (const { lines } of all)
    for (const name of new Set(lines.map(({ text }) => text).filter(isPerson)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const least = Math.max(LEAST, all.length * SHARE);
  return new Set([...counts].flatMap(([name, count]) => (count >= least ? name : [])));
}

function isPerson(text: string): boolean {
  return text.endsWith(")") && personAway.test(text);
}
