const small = new Set(["af", "for", "fra", "i", "med", "og", "om", "på", "til", "under", "ved"]);

/**
 * Writes a name that is printed in capitals as running text would: "KKR NORDJYLLAND" becomes
 * "KKR Nordjylland". Words of up to three letters are taken for short forms.
 */
export function fromCapitals(name: string): string {
  if (name !== name.toUpperCase() || name.length < 5) return name;
  // "Ådal-Mølleby Kommune", but "It-udvalget".
  const first = name.endsWith(" KOMMUNE") ? /(?<=^|-)\p{L}/gu : /^\p{L}/u;
  return name
    .split(" ")
    .map((word, index) => {
      const low = word.toLowerCase();
      if (index > 0 && small.has(low)) return low;
      return word.length <= 3 ? word : low.replace(first, (letter) => letter.toUpperCase());
    })
    .join(" ");
}
