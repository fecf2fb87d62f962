import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Repair, repairText } from "../../../src/modules/intake/repair/repair-text.ts";
import { loadSpelling } from "../../../src/modules/intake/repair/spelling.ts";
import { alignWords } from "./align-words.ts";

/** How many words of a damaged paper stand right, and what repair made of them. */
export interface RepairScore {
  /** Words of the print that the OCR read at all. */
  words: number;
  /** Of them those that stand right before and after repair. */
  rightBefore: number;
  rightAfter: number;
  /** Damaged words that are right after it, and sound ones that aren't. */
  repaired: number;
  spoilt: number;
}

/** Scores the papers of a folder, `NN.damaged.txt` beside what was printed, `NN.truth.txt`; punctuation and numbers are parts of words. */
export async function scoreRepair(folder: string): Promise<Map<string, RepairScore>> {
  const spelling = await loadSpelling();
  const names = readdirSync(folder)
    .flatMap((name) => /^(.+)\.damaged\.txt$/.exec(name)?.[1] ?? [])
    .toSorted();
  return new Map(
    names.map((name) => {
      const read = (kind: string) => readFileSync(path.join(folder, `${name}.${kind}.txt`), "utf8");
      const damaged = read("damaged");
      return [name, scoreOf(read("truth"), damaged, repairText(damaged, spelling).repairs)];
    }),
  );
}

function scoreOf(truth: string, damaged: string, repairs: readonly Repair[]): RepairScore {
  const words = [...damaged.matchAll(/\S+/g)].map((match) => ({
    word: match[0],
    repaired: withRepairs(match[0], match.index, repairs),
  }));
  const printed = truth.match(/\S+/g) ?? [];
  const pairs = alignWords(
    printed.map(plain),
    words.map(({ word }) => plain(word)),
  ).map(([at, other]) => {
    const { word, repaired } = words[other]!;
    const right = plain(printed[at]!);
    return { before: plain(word) === right, after: plain(repaired) === right };
  });
  const count = (is: (each: (typeof pairs)[number]) => boolean) => pairs.filter(is).length;
  return {
    words: pairs.length,
    rightBefore: count(({ before }) => before),
    rightAfter: count(({ after }) => after),
    repaired: count(({ before, after }) => !before && after),
    spoilt: count(({ before, after }) => before && !after),
  };
}

/** Kinds of dash and quotes don't count. */
const plain = (word: string) =>
  word
    .replaceAll(/[–—‐‑]/g, "-")
    .replaceAll(/[“”„»«]/g, '"')
    .replaceAll("’", "'");

function withRepairs(word: string, start: number, repairs: readonly Repair[]): string {
  let out = "";
  let from = 0;
  for (const { at, damaged, repaired } of repairs) {
    if (at < start || at + damaged.length > start + word.length) continue;
    out += word.slice(from, at - start) + repaired;
    from = at - start + damaged.length;
  }
  return out + word.slice(from);
}
