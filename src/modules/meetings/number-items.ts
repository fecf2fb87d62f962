import type { BodyRules } from "../organisation/index.ts";
import type { AgendaRow } from "./agenda-row.ts";

type Numbered = Pick<AgendaRow, "id" | "parentId" | "isChapter" | "number">;

interface Numbering {
  rules: BodyRules["numbering"];
  /** The number that the first item gets where numbers run over the year or the term. */
  first: number;
  /** Items whose number members have in their hands: they keep it, wherever they stand. */
  fixed: ReadonlySet<string>;
}

/**
 * The number of each item by its id. In chapters of two levels items are 3.1, 3.2 …, and chapters 1,
 * 2 …; where numbers run through all chapters, or over the year, the chapters have letters. What comes
 * after those that keep their numbers gets the next free ones.
 * @param items in their order, each chapter before its items
 */
export function numberItems(
  items: readonly Numbered[],
  { rules, first, fixed }: Numbering,
): Map<string, string> {
  const isTwoLevel = rules.twoLevel && rules.scope === "meeting";
  const numbers = new Map(
    items.filter(({ id }) => fixed.has(id)).map(({ id, number }) => [id, number]),
  );
  const taken = new Set(numbers.values());
  const next = (write: (n: number) => string, from: number): string => {
    let n = from;
    for (const number of taken) n = Math.max(n, (valueOf(number, write) ?? 0) + 1);
    const number = write(n);
    taken.add(number);
    return number;
  };
  for (const { id, parentId, isChapter } of items) {
    if (numbers.has(id)) continue;
    const chapter = parentId === null ? undefined : numbers.get(parentId);
    if (isChapter && !isTwoLevel) numbers.set(id, next(letters, 1));
    else if (isTwoLevel && chapter !== undefined)
      numbers.set(
        id,
        next((n) => `${chapter}.${n}`, 1),
      );
    else numbers.set(id, next(String, isTwoLevel ? 1 : first));
  }
  return numbers;
}

/** The n that `write` makes `number` of; null where it makes none. */
function valueOf(number: string, write: (n: number) => string): number | null {
  const digits = /(\d+)$/.exec(number)?.[1];
  const n = digits === undefined ? valueOfLetters(number) : Number(digits);
  return n > 0 && write(n) === number ? n : null;
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(n: number): string {
  const [rest, last] = [Math.floor((n - 1) / 26), (n - 1) % 26];
  return (rest > 0 ? letters(rest) : "") + String.fromCodePoint(65 + last);
}

function valueOfLetters(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
}
