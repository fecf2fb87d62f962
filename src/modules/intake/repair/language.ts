import type { Spelling } from "./spelling.ts";
import type { WordTree } from "./word-tree.ts";
import { usualTimes } from "./usual-times.ts";

export interface Language {
  /**
   * How likely a word is: ln of its share of all words; null when it is no Danish word.
   * @param isName it has a capital though no sentence begins with it
   */
  likelihood(word: string, isName: boolean): number | null;
  /** The same of words that are common or that the document has shown; null for all others. */
  usual(word: string, isName: boolean): number | null;
  /** Whether a word is none of the dictionary but put together of some. */
  isCompound(word: string): boolean;
  /** How likely a word is that no dictionary has: ln, of words of its length. */
  letters(word: string): number;
  /** The same of a name. */
  nameLetters(word: string): number;
  /** The words of the dictionary and the usual ones. */
  tree: WordTree;
}

const whole = 100_000;
const mostEnd = 3;
const mostBegin = 2.2;
const minPart = 4;
/** A word of the dictionary that isn't common. */
const rare = Math.log(0.2 / whole);
/** The likeliest of those. */
export const likeliestRare = rare + mostEnd + mostBegin;
/** The likeliest word of all. */
export const likeliest = Math.log(3500 / whole);
/** Each further part of a compound. */
export const eachPart = -4;
/** A word that isn't written with a capital, where no sentence begins: ln, and of its times. */
const noName = -3;
const seldomName = 0.03;

/**
 * The language of one document: common words, those of the dictionary, and what the document itself
 * has shown, since a word that was read soundly in one place is likely in another.
 */
export function languageOf(spelling: Spelling, shown: ReadonlyMap<string, number>): Language {
  const total = Math.max(
    1000,
    [...shown.values()].reduce((sum, count) => sum + count, 0),
  );
  const usual = (word: string, isName: boolean): number | null => {
    const lower = word.toLowerCase();
    // A name may be a word that is none elsewhere, but seldom is.
    const share = isName && lower !== word ? seldomName : 1;
    const common = Math.max(timesOf(word), share * timesOf(lower), timesOf(inHeading(word)));
    const here = share * (shown.get(lower) ?? 0);
    return common + here === 0 ? null : Math.log(common / whole + (0.5 * here) / total);
  };
  return {
    usual,
    isCompound: (word) => (spelling.parts(word) ?? 1) > 1,
    letters: (word) => spelling.letters.likelihood(word),
    nameLetters: (word) => spelling.nameLetters.likelihood(word),
    tree: spelling.tree,
    likelihood(word, isName) {
      const known = usual(word, isName);
      if (known !== null) return Math.max(known, rare);
      const parts = spelling.parts(word);
      if (parts === null) return null;
      const name = isName && word !== word.toLowerCase() && !spelling.isPrinted(word) ? noName : 0;
      const ends = endOf(word, usual);
      const begins = parts > 1 ? beginOf(word, usual) : 0;
      return rare + name + eachPart * (parts - 1) + ends + begins;
    },
  };
}

const timesOf = (word: string) => usualTimes.get(word) ?? 0;

/** A word that is all capitals as it is written elsewhere, where that is with one. */
const inHeading = (word: string) =>
  /^\p{Lu}{5,}$/u.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;

/** udføres and overgangsmøder end in words that are common themselves: by how common the commonest is. */
function endOf(word: string, usual: Language["usual"]): number {
  let most = 0;
  for (let at = 2; at <= word.length - minPart; at++) {
    const known = usual(word.slice(at), false);
    if (known !== null) most = Math.max(most, gain(known, mostEnd));
  }
  return most;
}

/** direktørområde begins with one. */
function beginOf(word: string, usual: Language["usual"]): number {
  let most = 0;
  for (let to = 3; to <= word.length - 3; to++) {
    const known = usual(word.slice(0, to), false);
    if (known !== null) most = Math.max(most, gain(known, mostBegin));
  }
  return most;
}

const gain = (known: number, most: number) =>
  Math.min(most, 0.4 + 0.6 * Math.max(0, known + Math.log(whole)));
