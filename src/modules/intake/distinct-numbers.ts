import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";

/**
 * Some papers count their closed items from 1 again, or scanning misread a number. An item's number
 * is its address, so the second "3" of a meeting is stored as "3-2"; one that prints no number has its
 * place for one. Nothing of its text changes.
 */
export function distinctNumbers(document: ParsedDocument): ParsedDocument {
  const taken = new Set<string>();
  const free = (number: string): string => {
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? number : `${number}-${n}`;
      if (!taken.has(candidate)) return candidate;
    }
  };
  const renumber = (item: ParsedItem, at: number): ParsedItem => {
    const number = free(item.number === "" ? String(at + 1) : item.number);
    taken.add(number);
    return { ...item, number, items: item.items.map(renumber) };
  };
  return { ...document, items: document.items.map(renumber) };
}
