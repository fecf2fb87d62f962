/** Titles are compared by their letters and digits only. */
export function plainTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The line of an item by its letters and digits; "03." and "3." are one number. */
export function plainRow(text: string): string {
  return plainTitle(text.replace(/^(\p{L}*\.?\s*)0+(?=\d)/u, "$1"));
}
