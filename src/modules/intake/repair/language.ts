import { commonWords } from "./common-words.ts";
import type { Spelling } from "./spelling.ts";

export interface Language {
  /** How likely a word is: ln of its share of all words; null when it is no Danish word. */
  likelihood(word: string): number | null;
  /** The same of words that are common or that the document has shown; null for all others. */
  usual(word: string): number | null;
}

const whole = 100_000;
const usualEnd = 1.5;
/** A word of the dictionary that isn't common. */
const rare = Math.log(0.2 / whole);
/** The likeliest of those. */
export const likeliestRare = rare + usualEnd;
/** The likeliest word of all. */
export const likeliest = Math.log(3500 / whole);
/** Each further part of a compound. */
const eachPart = -2.5;

/**
 * The language of one document: common words, those of the dictionary, and what the document itself
 * has shown, since a word that was read soundly in one place is likely in another.
 */
export function languageOf(spelling: Spelling, shown: ReadonlyMap<string, number>): Language {
  const total = Math.max(
    1000,
    [...shown.values()].reduce((sum, count) => sum + count, 0),
  );
  const usual = (word: string): number | null => {
    const lower = word.toLowerCase();
    const common = commonWords.get(word) ?? commonWords.get(lower) ?? 0;
    const here = shown.get(lower) ?? 0;
    return common + here === 0 ? null : Math.log(common / whole + (0.5 * here) / total);
  };
  return {
    usual,
    likelihood(word) {
      const known = usual(word);
      if (known !== null) return Math.max(known, rare);
      const parts = spelling.parts(word);
      if (parts === null) return null;
      return rare + eachPart * (parts - 1) + (endsInUsual(word, usual) ? usualEnd : 0);
    },
  };
}

/** udføres and overgangsmøder end in words that are common themselves. */
function endsInUsual(word: string, usual: Language["usual"]): boolean {
  for (let at = 2; at <= word.length - 5; at++) if (usual(word.slice(at)) !== null) return true;
  return false;
}
