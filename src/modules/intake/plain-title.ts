/** Titles are compared by their letters and digits only. */
export function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const point = /^(?:punkt|pkt\.?|sag)(?:\s+nr\.?)?\s*:?\s*(?=\d)/i;

/** The line of an item by its letters and digits; "Punkt 3:", "03." and "3." are one number. */
export function plainRow(text: string): string {
  return plainTitle(text.replace(point, "").replace(/^(\p{L}*\.?\s*)0+(?=\d)/u, "$1"));
}
