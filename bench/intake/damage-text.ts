import { confusions } from "../../src/modules/intake/repair/confusions.ts";

const danish = /[æøå]/i;
const byPrinted = Map.groupBy(
  confusions.filter(({ printed }) => printed.length === 1),
  ({ printed }) => printed,
);

/** What an OCR without Danish letters might make of a text: every letter is misread as often as the table of repair says. */
export function damageText(text: string, random: () => number): string {
  return text.replaceAll(/\p{L}/gu, (letter) => misread(letter, random()));
}

function misread(letter: string, chance: number): string {
  const ways = byPrinted.get(letter) ?? [];
  const shares = ways.map(({ cost }) => Math.exp(-cost));
  // No Danish letter is read rightly.
  const all = danish.test(letter) ? shares.reduce((sum, share) => sum + share, 0) : 1;
  let rest = chance * all;
  for (const [at, { read }] of ways.entries()) {
    rest -= shares[at]!;
    if (rest < 0) return read;
  }
  return letter;
}
