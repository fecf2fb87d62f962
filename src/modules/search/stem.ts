import snowball from "snowball-stemmers";

const danish = snowball.newStemmer("danish");

/**
 * The stem of a folded word. Snowball's Danish stemmer is run until nothing more falls off:
 * once only, it gives "budg" for budget but "budget" for budgetter.
 */
export function stem(word: string): string {
  // The stemmer takes a doubled digit for a doubled consonant: 1100 would be 110.
  if (/\d/.test(word)) return word;
  let before = word;
  for (let round = 0; round < 4; round++) {
    const after = danish.stem(before);
    if (after === before || after.length < 2) return before;
    before = after;
  }
  return before;
}
