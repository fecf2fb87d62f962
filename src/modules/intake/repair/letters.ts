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
/** How much less likely a sign is in a word that isn't one of its letters, in ln. */
const signInWord = 4;
/** Longer stretches than this share places in the tables, which are seldom taken twice. */
const mostBits = 22;

/** So many letters behind others are kept at hand. */
const nearBits = 13;

const mask = (n: number) => (1 << (bits * n)) - 1;

/** Where the last n letters are counted. */
const placeOf = (last: number, n: number) =>
  bits * n <= mostBits ? last & mask(n) : Math.imul(last & mask(n), 0x9e3779b1) >>> (32 - mostBits);

/**
 * Counts the letters of words, each with its weight.
 * @param order so many letters are looked at together
 */
export function lettersOf(
  words: Iterable<{ word: string; weight: number }>,
  order: 4 | 5,
): Letters {
  /** What stands before a word's first letter. */
  const before = Array.from({ length: order }, () => begin).reduce(
    (all, one) => (all << bits) | one,
  );
  const tables = (length: number) =>
    Array.from({ length }, (_, n) => new Float32Array(1 << Math.min(bits * n, mostBits)));
  // counts[n] holds how often n letters stand behind each other, kinds[n] how many letters were seen behind them.
  const counts = tables(order + 1);
  const kinds = tables(order);
  for (const { word, weight } of words) {
    let last = before;
    for (let n = 1; n < order; n++) counts[n]![placeOf(before, n)]! += weight;
    for (let at = 0; at <= word.length; at++) {
      const letter = codeAt(word, at);
      const context = last;
      last = ((last << bits) | letter) & mask(order);
      counts[0]![0]! += weight;
      for (let n = 1; n <= order; n++) {
        const place = placeOf(last, n);
        if (counts[n]![place] === 0) kinds[n - 1]![placeOf(context, n - 1)]! += 1;
        counts[n]![place]! += weight;
      }
    }
  }
  /** How likely a letter is behind some, ln; `last` is both, as they are counted. */
  function behind(context: number, last: number): number {
    // Witten and Bell: the more different letters were seen behind some, the more a shorter stretch tells.
    let share = 1 / 32;
    for (let n = 1; n <= order; n++) {
      const place = placeOf(context, n - 1);
      const all = counts[n - 1]![place]!;
      if (all === 0) break;
      const seen = Math.min(all, counts[n]![placeOf(last, n)]!);
      const shorter = Math.max(1, kinds[n - 1]![place]!);
      share = (seen + shorter * share) / (all + shorter);
    }
    return Math.log(share);
  }
  // The readings of a word have most of their letters in common; the tables are too large to be near.
  const keys = new Int32Array(1 << nearBits).fill(-1);
  const known = new Float64Array(1 << nearBits);
  return {
    likelihood(word) {
      let last = before & mask(order);
      let sum = 0;
      for (let at = 0; at <= word.length; at++) {
        const letter = codeAt(word, at);
        const context = last;
        const key = (context << bits) | letter;
        last = key & mask(order);
        const place = Math.imul(key, 0x9e3779b1) >>> (32 - nearBits);
        if (keys[place] !== key) {
          keys[place] = key;
          known[place] = behind(context, last);
        }
        sum += known[place]! - (letter === other ? signInWord : 0);
      }
      return sum;
    },
  };
}

const codeAt = (word: string, at: number) =>
  at === word.length ? end : (codes[word.charCodeAt(at)] ?? other);
