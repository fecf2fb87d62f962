const LETTERS: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", ß: "ss", "&": " og " };

/** A name as it stands in an address: "Udvalget for Børn & Unge" → "udvalget-for-boern-og-unge". Never empty. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[æøåß&]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 80);
  return slug === "" ? "x" : slug;
}
