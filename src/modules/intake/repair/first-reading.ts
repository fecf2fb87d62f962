import { type Confusion, confusions } from "./confusions.ts";
import { languageOf } from "./language.ts";
import { readWord, type WordReading } from "./read-word.ts";
import { keep, type Spelling } from "./spelling.ts";

/** Confusions by what is read. */
export const tableOf = (all: readonly Confusion[]) => Map.groupBy(all, ({ read }) => read);

const readers = new WeakMap<Spelling, (word: string) => WordReading>();

/** Reads words without knowing the paper; papers share most of their words, so each is read once. */
export function firstReader(spelling: Spelling): (word: string) => WordReading {
  let reader = readers.get(spelling);
  if (reader === undefined) {
    const language = languageOf(spelling, new Map());
    const table = tableOf(confusions);
    const known = new Map<string, WordReading>();
    reader = (word) => {
      let reading = known.get(word);
      if (reading === undefined) {
        reading = readWord(word, table, language);
        keep(known, word, reading);
      }
      return reading;
    };
    readers.set(spelling, reader);
  }
  return reader;
}
