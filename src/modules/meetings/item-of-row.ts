/**
 * The number of the item that a row of the time table is about. Rows and headings are often typed
 * twice and differ ("Nyt intranet", "Nyt Intranet"; with and without "i Nordfyns Kommune"), so the
 * words count: all of the shorter title's must stand in the longer. null for a break or a meal.
 */
export function itemOfRow(
  rowTitle: string,
  items: readonly { number: string; title: string }[],
): string | null {
  const row = words(rowTitle);
  const scored = items
    .map((item) => ({ number: item.number, score: likeness(row, words(item.title)) }))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.number ?? null;
}

/** 1 for the same words; less the more words only one of them has; 0 when unlike. */
function likeness(row: Set<string>, title: Set<string>): number {
  if (row.size === 0 || title.size === 0) return 0;
  const shared = [...row].filter((word) => [...title].some((other) => alike(word, other))).length;
  const inShorter = shared / Math.min(row.size, title.size);
  return inShorter < 0.8 ? 0 : shared / Math.max(row.size, title.size);
}

/** A typing error at the end of a long word is overlooked. */
function alike(one: string, other: string): boolean {
  if (one === other) return true;
  return one.length > 6 && other.length > 6 && (one.startsWith(other) || other.startsWith(one));
}

function words(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
