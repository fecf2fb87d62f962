/** How the letters of Danish words and names follow each other: for names that no dictionary has. */
export interface Letters {
  /** How likely a word's letters are in their order: ln, the longer the lower. */
  likelihood(word: string): number;
}

const alphabet = "abcdefghijklmnopqrstuvwxyzæøåé";
const end = 0;
const begin = 30;
const other = 31;
/** By a letter's code, small or capital. */
const codes = new Uint8Array(256).fill(other);
for (const [at, letter] of alphabet.split("").entries())
  for (const either of [letter, letter.toUpperCase()]) codes[either.charCodeAt(0)] = at + 1;
const bits = 5;
/** Letters that are looked at together. */
const order = 4;
/** How much a shorter stretch tells when a longer one was seen seldom. */
const trust = 3;

const mask = (n: number) => (1 << (bits * n)) - 1;
/** What stands before a word's first letter. */
const before = Array.from({ length: order }, () => begin).reduce((all, one) => (all << bits) | one);

/** Counts the letters of words, each with its weight. */
export function lettersOf(words: Iterable<{ word: string; weight: number }>): Letters {
  // counts[n] holds how often n letters stand behind each other.
  const counts = Array.from({ length: order + 1 }, (_, n) => new Uint32Array(1 << (bits * n)));
  for (const { word, weight } of words) {
    let last = before;
    for (let n = 1; n < order; n++) counts[n]![before & mask(n)]! += weight;
    for (let at = 0; at <= word.length; at++) {
      const letter = codeAt(word, at);
      last = ((last << bits) | letter) & mask(order);
      for (let n = 0; n <= order; n++) counts[n]![last & mask(n)]! += weight;
    }
  }
  return {
    likelihood(word) {
      let last = before;
      let sum = 0;
      for (let at = 0; at <= word.length; at++) {
        const letter = codeAt(word, at);
        const context = last;
        last = ((last << bits) | letter) & mask(order);
        let share = 1 / 32;
        for (let n = 1; n <= order; n++) {
          const seen = counts[n]![last & mask(n)]!;
          const of = counts[n - 1]![context & mask(n - 1)]!;
          share = (seen + trust * share) / (of + trust);
        }
        sum += Math.log(share);
      }
      return sum;
    },
  };
}

const codeAt = (word: string, at: number) =>
  at === word.length ? end : (codes[word.charCodeAt(at)] ?? other);
