import { languageOf } from "./language.ts";
import { readWord, type WordReading } from "./read-word.ts";
import type { PlacedWord } from "./words-of.ts";
import { keep, type Spelling } from "./spelling.ts";

export type FirstReader = (word: Pick<PlacedWord, "word" | "isName">) => WordReading;

/** Readings kept: some kilobytes each at most. */
const mostRead = 30_000;

const readers = new WeakMap<Spelling, FirstReader>();

/** Reads words without knowing the paper; papers share most of their words, so each is read once. */
export function firstReader(spelling: Spelling): FirstReader {
  let reader = readers.get(spelling);
  if (reader === undefined) {
    const language = languageOf(spelling, new Map());
    const known = new Map<string, WordReading>();
    reader = ({ word, isName }) => {
      const key = isName ? `${word} name` : word;
      let reading = known.get(key);
      if (reading === undefined) {
        reading = readWord(word, language, isName);
        keep(known, key, reading, mostRead);
      }
      return reading;
    };
    readers.set(spelling, reader);
  }
  return reader;
}
