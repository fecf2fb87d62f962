import type { FirstReader } from "./first-reading.ts";
import { wordsOf } from "./words-of.ts";

/** So many lines are judged together. */
const partLines = 40;
const leastDamaged = 2;
const usual = new Set("og i at det er en til af der for med som den de et om ikke kan".split(" "));

export interface Part {
  /** Offsets in the text; `end` is behind its last character. */
  start: number;
  end: number;
}

/**
 * The parts of a text that an OCR without Danish letters has damaged; neighbours are one. Such a part is
 * Danish, has words that only make sense with letters put back, and next to no Danish letter.
 */
export function damagedParts(text: string, reading: FirstReader): Part[] {
  const found: Part[] = [];
  for (const { start, end } of suspectParts(text)) {
    // It is within the last one, that was widened beyond it.
    if ((found.at(-1)?.end ?? -1) >= end) continue;
    const seen = new Set<string>();
    for (const { word } of wordsOf(text, start, end))
      if (word.length > 3 && /^\p{Ll}/u.test(word)) seen.add(word);
    const damaged = [...seen].filter((word) => {
      const { isKnown, edits } = reading({ word, isName: false });
      return !isKnown && edits.some(({ printed }) => letters.test(printed));
    });
    if (damaged.length < leastDamaged) continue;
    if (lettersIn(text.slice(start, end)) > damaged.length / 2) continue;
    const last = found.at(-1);
    const part = widened(text, { start, end });
    if (last !== undefined && last.end >= part.start) last.end = part.end;
    else found.push(part);
  }
  return found;
}

/** With the lines beside it that have no Danish letter either. */
function widened(text: string, { start, end }: Part): Part {
  let from = start;
  while (from > 0) {
    // `lastIndexOf` takes a place before the text for its first character.
    const before = from === 1 ? 0 : text.lastIndexOf("\n", from - 2) + 1;
    if (letters.test(text.slice(before, from))) break;
    from = before;
  }
  let to = end;
  while (to < text.length) {
    const next = text.indexOf("\n", to) + 1 || text.length;
    if (letters.test(text.slice(to, next))) break;
    to = next;
  }
  return { start: from, end: to };
}

/** The parts that may be damaged: Danish with far fewer Danish letters than Danish has. Needs no dictionary. */
export function suspectParts(text: string): Part[] {
  return [...partsOf(text)].filter(({ start, end }) => {
    const words = text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const danish = words.filter((word) => usual.has(word)).length;
    if (danish < 2 || danish / words.length < 0.08) return false;
    return lettersIn(text.slice(start, end)) < words.length / 12;
  });
}

const letters = /[æøå]/i;
const lettersIn = (text: string) => text.match(/[æøå]/gi)?.length ?? 0;

function* partsOf(text: string): Generator<Part> {
  let start = 0;
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines < partLines) continue;
    yield { start, end: at + 1 };
    start = at + 1;
    lines = 0;
  }
  if (start < text.length) yield { start, end: text.length };
}
