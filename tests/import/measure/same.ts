/** Spacing, quotes, kinds of dash and a final full stop don't count when texts are compared. */
export function plainText(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/["“”„»«'’‘]/g, "")
    .replaceAll(/[–—‐‑−•]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "")
    .trimEnd();
}

export function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return plainText(one ?? "") === plainText(other ?? "");
}

/** Harmonic mean of precision and recall of two bags; two empty ones are equal. */
export function f1(wanted: readonly string[], found: readonly string[]): number {
  if (wanted.length === 0 && found.length === 0) return 1;
  const left = new Map<string, number>();
  for (const each of wanted) left.set(each, (left.get(each) ?? 0) + 1);
  let common = 0;
  for (const each of found) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    left.set(each, count - 1);
    common += 1;
  }
  return (2 * common) / (wanted.length + found.length);
}

export function wordF1(wanted: string, found: string): number {
  return f1(wordsOf(wanted), wordsOf(found));
}

/** F1 over titles, names or rows, compared as plain texts. */
export function listF1(wanted: readonly string[], found: readonly string[]): number {
  return f1(wanted.map(plainText), found.map(plainText));
}

/**
 * Pairs what is wanted with what was found, by the first of the tests that fits, each found one once
 * and in printed order. What has no partner stands alone.
 */
export function pair<T>(
  wanted: readonly T[],
  found: readonly T[],
  tests: readonly ((one: T, other: T) => boolean)[],
): [T | null, T | null][] {
  const partners = new Map<T, T>();
  const free = new Set(found);
  for (const fits of tests) {
    for (const each of wanted) {
      if (partners.has(each)) continue;
      for (const other of free) {
        if (!fits(each, other)) continue;
        partners.set(each, other);
        free.delete(other);
        break;
      }
    }
  }
  return [
    ...wanted.map((each): [T | null, T | null] => [each, partners.get(each) ?? null]),
    ...[...free].map((other): [T | null, T | null] => [null, other]),
  ];
}

function wordsOf(text: string): string[] {
  const plain = plainText(text);
  return plain === "" ? [] : plain.split(" ");
}
