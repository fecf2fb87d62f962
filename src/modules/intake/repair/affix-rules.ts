/** How a word of the dictionary is inflected: `strip` off its end, and `add` there. */
export interface SuffixRule {
  flag: number;
  strip: string;
  add: string;
  /** What the word must look like before; null when it doesn't matter. */
  condition: RegExp | null;
  /** The flags of the inflected form. */
  gives: ReadonlySet<number>;
}

/** Flags with a meaning of their own in the Danish dictionary (hunspell, FLAG num). */
export const flag = {
  forbidden: 6,
  needsAffix: 8,
  compoundBegin: 32,
  compoundMiddle: 33,
  compoundEnd: 34,
  onlyInCompound: 36,
} as const;

/** Reads the suffix rules of a hunspell .aff file. */
export function readSuffixRules(aff: Uint8Array): SuffixRule[] {
  const rules: SuffixRule[] = [];
  for (const line of new TextDecoder().decode(aff).split("\n")) {
    if (!line.startsWith("SFX ")) continue;
    const [, number = "", strip = "", added = "", condition] = line.split(/\s+/);
    // The first line of each group tells how many follow.
    if (condition === undefined || condition === "") continue;
    const [add = "", gives] = added.split("/");
    rules.push({
      flag: Number(number),
      strip: strip === "0" ? "" : strip,
      add: add === "0" ? "" : add,
      condition: condition === "." ? null : new RegExp(`${condition}$`),
      gives: flagsOf(gives),
    });
  }
  return rules;
}

const sets = new Map<string, ReadonlySet<number>>();

/** "10,39" as a set; equal lists are one set. */
export function flagsOf(printed = ""): ReadonlySet<number> {
  let found = sets.get(printed);
  if (found === undefined) {
    found = new Set(printed === "" ? [] : printed.split(",").map(Number));
    sets.set(printed, found);
  }
  return found;
}
