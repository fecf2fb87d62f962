import type { Candidate, Edit } from "./candidates.ts";
import { type Confusion, confusions } from "./confusions.ts";

/** What a letter costs that is read as any other, is lost, or stands there though none was printed. */
const anyOther = 7.5;
/** So many letters longer or shorter may a word be read. */
const mostLonger = 3;
/** So many letters may be in only one of two words. */
const mostDifferent = 6;

/** By the first of the printed letters. */
const byFirst = Map.groupBy(confusions, ({ printed }) => printed.charAt(0));

interface Near {
  word: string;
  letters: number;
}

export type NearWords = (word: string, mostCost: number) => Candidate[];

/** Finds those of some words that another may have been, also where a letter was read as it seldom is. */
export function nearWordsOf(words: Iterable<string>): NearWords {
  const byLength = Map.groupBy(
    [...words].map((word): Near => ({ word, letters: lettersIn(word) })),
    ({ word }) => word.length,
  );
  return (read, mostCost) => {
    const found: Candidate[] = [];
    const own = lettersIn(read);
    const hasCapital = /^\p{Lu}/u.test(read);
    for (let length = read.length - mostLonger; length <= read.length + mostLonger; length++)
      for (const { word, letters } of byLength.get(length) ?? []) {
        if (bitsOf(own ^ letters) > mostDifferent) continue;
        const printed = hasCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        const edits = editsBetween(printed, read, mostCost);
        if (edits !== null)
          found.push({
            word: printed,
            edits,
            cost: edits.reduce((sum, { cost }) => sum + cost, 0),
          });
      }
    return found;
  };
}

/** Which letters of the alphabet a word has, as bits. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitsOf(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

interface Step {
  from: number;
  /** None where a letter is read rightly. */
  edit: Edit | null;
}

/** The cheapest way in which printed letters are read as others; null when it costs more than `mostCost`. */
function editsBetween(printed: string, read: string, mostCost: number): Edit[] | null {
  const width = read.length + 1;
  const costs = new Float64Array(width * (printed.length + 1)).fill(Infinity);
  const steps: Step[] = [];
  costs[0] = 0;
  for (let place = 0; place < costs.length; place++) {
    const sofar = costs[place]!;
    if (sofar > mostCost) continue;
    const at = place % width;
    const row = (place - at) / width;
    const go = (confusion: Confusion | null, letters: number, signs: number) => {
      const to = place + letters * width + signs;
      const cost = sofar + (confusion?.cost ?? 0);
      if (cost >= (costs[to] ?? -1)) return;
      costs[to] = cost;
      steps[to] = { from: place, edit: confusion === null ? null : { ...confusion, at } };
    };
    const letter = printed.charAt(row);
    const sign = read.charAt(at);
    if (letter !== "" && letter === sign) go(null, 1, 1);
    for (const confusion of byFirst.get(letter) ?? [])
      if (printed.startsWith(confusion.printed, row) && read.startsWith(confusion.read, at))
        go(confusion, confusion.printed.length, confusion.read.length);
    if (letter !== "" && sign !== "") go({ printed: letter, read: sign, cost: anyOther }, 1, 1);
    if (letter !== "") go({ printed: letter, read: "", cost: anyOther }, 1, 0);
    if (sign !== "") go({ printed: "", read: sign, cost: anyOther }, 0, 1);
  }
  if (costs.at(-1)! > mostCost) return null;
  const edits: Edit[] = [];
  for (let place = costs.length - 1; place > 0; place = steps[place]!.from) {
    const { edit } = steps[place]!;
    if (edit !== null) edits.unshift(edit);
  }
  return edits;
}
