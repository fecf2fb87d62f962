interface Known {
  id: string;
  number: string;
  title: string;
}

/**
 * Which item of a changed agenda is which of the stored ones, so that an item keeps its identity
 * when minutes follow the agenda or an item moves: by number and title, else by title, else by
 * number. Returns stored ids by new number.
 */
export function matchItems(
  stored: readonly Known[],
  incoming: readonly { number: string; title: string }[],
): Map<string, string> {
  const free = new Set(stored);
  const matched = new Map<string, string>();
  const rounds: ((known: Known, item: { number: string; title: string }) => boolean)[] = [
    (known, item) => known.number === item.number && sameTitle(known.title, item.title),
    (known, item) => sameTitle(known.title, item.title),
    (known, item) => known.number === item.number,
  ];
  for (const same of rounds) {
    for (const item of incoming) {
      if (matched.has(item.number)) continue;
      const known = [...free].find((candidate) => same(candidate, item));
      if (known === undefined) continue;
      matched.set(item.number, known.id);
      free.delete(known);
    }
  }
  return matched;
}

function sameTitle(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
