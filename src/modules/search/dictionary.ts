/** What a word of the dictionary may be in a compound. */
export const role = { known: 1, tail: 2, head: 4, headS: 8, headE: 16, headEr: 32 } as const;

/** Folded word → its roles, as bits. */
export type Dictionary = ReadonlyMap<string, number>;

// The numbers are the affix flags of the Danish dictionary: 10 a noun's genitive; 24, 38 and 49 an
// adjective's endings; 29, 30, 31 and 60 what links the word to the next one: s, e, nothing, er.
const flags: Record<string, number> = {
  "10": role.tail,
  "24": role.head,
  "29": role.headS,
  "30": role.headE,
  "31": role.head,
  "32": role.head,
  "38": role.head,
  "49": role.head,
  "60": role.headEr,
};

/** Reads a hunspell .dic file. Names and words of one or two letters are left out. */
export function readDictionary(dic: Uint8Array): Dictionary {
  const text = new TextDecoder().decode(dic).replaceAll("aa", "å").replaceAll("é", "e");
  const words = new Map<string, number>();
  // There are 120,000 words and only some hundred combinations of flags.
  const rolesOf = new Map<string, number>();
  for (const line of text.split("\n")) {
    const first = line.charCodeAt(0);
    // Small letters only; a loop over 170,000 lines has no time for a pattern on each.
    if (first < 97 || line.length < 3) continue;
    // Inflected forms that have their own line, such as "mænd st:mand", are no dictionary words.
    if (line.includes(" st:")) continue;
    const slash = line.indexOf("/");
    const space = line.indexOf(" ");
    const end = slash > 0 && (space < 0 || slash < space) ? slash : space < 0 ? line.length : space;
    const word = line[end - 1] === "-" ? line.slice(0, end - 1) : line.slice(0, end);
    if (word.length < 3) continue;
    const printed = end === slash ? line.slice(slash + 1, space < 0 ? undefined : space) : "";
    let roles = rolesOf.get(printed);
    if (roles === undefined) {
      roles = printed.split(",").reduce((sum, flag) => sum | (flags[flag] ?? 0), 0) | role.known;
      rolesOf.set(printed, roles);
    }
    words.set(word, (words.get(word) ?? 0) | roles);
  }
  return words;
}
