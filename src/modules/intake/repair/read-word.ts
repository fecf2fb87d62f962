import { candidates, type Edit } from "./candidates.ts";
import type { Confusion } from "./confusions.ts";
import { type Language, likeliest, likeliestRare } from "./language.ts";

export interface WordReading {
  word: string;
  /** None when it stands as it was printed. */
  edits: readonly Edit[];
  /** What stands there is a Danish word. */
  isKnown: boolean;
  /** By how much it is likelier than the next: ln of the ratio. */
  margin: number;
}

const danish = /[æøåÆØÅ]/;
/** Words that are words already are doubted only for what is read wrong often. */
const doubt = { mostEdits: 2, mostCost: 5, mostTried: 60 };
const search = { mostEdits: 5, mostCost: 11, mostTried: 250 };
/** What a repair must be likelier than leaving the word: evidence, not a guess. */
const leastMargin = 0.5;

/**
 * What a word of a damaged text says, by how it looks and how likely each reading is.
 * @param nearby what a reading gains by the words beside it, in ln
 */
export function readWord(
  word: string,
  byRead: ReadonlyMap<string, readonly Confusion[]>,
  language: Language,
  nearby: (word: string) => number = () => 0,
): WordReading {
  if (word.length < 2 || danish.test(word)) return { word, edits: [], isKnown: true, margin: 0 };
  const known = language.likelihood(word);
  const isKnown = known !== null;
  const keep = known === null ? unknown(word) : known + nearby(word);
  let best: Pick<WordReading, "word" | "edits"> | null = null;
  let bestScore = keep + leastMargin;
  let second = keep;
  const { usual, likelihood } = language;
  for (const { word: printed, cost, edits } of candidates(
    word,
    byRead,
    known === null ? search : doubt,
  )) {
    if (likeliest - cost < bestScore) break;
    // A word that is no usual one can't win any more.
    const likely = likeliestRare - cost < bestScore ? usual(printed) : likelihood(printed);
    if (likely === null) continue;
    const score = likely + nearby(printed) - cost;
    if (score <= bestScore) {
      second = Math.max(second, score);
      continue;
    }
    second = Math.max(second, best === null ? keep : bestScore);
    bestScore = score;
    best = { word: printed, edits };
  }
  if (best !== null) return { ...best, isKnown, margin: bestScore - second };
  return { word, edits: [], isKnown, margin: isKnown ? keep - second : 0 };
}

/** A word that no dictionary has is a name, a foreign word or damaged: the longer, the less likely the first. */
function unknown(word: string): number {
  if (/^\p{Lu}+$/u.test(word)) return -8;
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(word)) return -20;
  const isName = /^\p{Lu}/u.test(word);
  return (isName ? -14.5 : -17) - 0.6 * Math.max(0, word.length - 7);
}
