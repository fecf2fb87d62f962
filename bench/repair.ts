import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ParsedItem } from "../src/modules/intake/parsed-document.ts";
import { repairText } from "../src/modules/intake/repair/repair-text.ts";
import { loadSpelling } from "../src/modules/intake/repair/spelling.ts";
import { damageText } from "./intake/damage-text.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const FIXTURE = "src/modules/intake/repair/fixtures/committee.damaged.txt";
const PAPERS = "tests/import/measure/papers";
const TIMES = 60;
const FIRST = 40;

/** Repairing papers that an OCR without Danish letters has read, against splitting them into words alone. */
export async function bench() {
  const started = performance.now();
  const spelling = await loadSpelling();
  const loading = performance.now() - started;
  const repair = (text: string) => repairText(text, spelling);
  const unlike = papersOfAll();
  const first = speed(
    "repair of 40 papers of many authors, the first ones",
    unlike.slice(0, FIRST),
    repair,
  );
  const rest = unlike.slice(FIRST);
  const all = speed(`repair of the ${rest.length} behind them`, rest, repair);
  const seconds = wordsOf(unlike.slice(0, FIRST)) / first.value + wordsOf(rest) / all.value;
  const damaged = readFileSync(path.join(ROOT, FIXTURE), "utf8");
  repair(damaged);
  const alike = Array.from({ length: TIMES }, (_, n) => shuffled(damaged, n));
  return [
    speed(`repair of ${TIMES} papers that share their words`, alike, repair),
    first,
    all,
    { name: "repair of all of them", unit: "words/s", value: wordsOf(unlike) / seconds },
    { name: "reading the dictionary, once", unit: "ms", value: loading },
  ];
}

function speed(name: string, papers: readonly string[], repair: (text: string) => unknown) {
  const words = wordsOf(papers);
  const split = timed(() => papers.forEach((text) => text.match(/\p{L}+|\s+|./gu)));
  const repaired = timed(() => papers.forEach(repair));
  return {
    name,
    unit: "words/s",
    value: words / (repaired / 1000),
    baseline: "splitting into words",
    ratio: split / repaired,
  };
}

const wordsOf = (papers: readonly string[]) =>
  papers.reduce((sum, text) => sum + text.split(/\s+/).length, 0);

/** The texts of all papers that reading is measured by, of many authors and municipalities, damaged. */
function papersOfAll(): string[] {
  const random = numbers(1);
  const folder = path.join(ROOT, PAPERS);
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => ({ name, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ name }) => {
      const { items } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as {
        items: ParsedItem[];
      };
      return damageText(items.flatMap(linesOf).join("\n"), random);
    });
}

function linesOf({ title, sections, attachments, items }: ParsedItem): string[] {
  const texts = sections.flatMap(({ heading, text }) => [heading, text]);
  return [title, ...texts, ...attachments, ...items.flatMap(linesOf)];
}

/** The same numbers between 0 and 1 in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** The same lines in another order, so that no paper is the one before. */
function shuffled(text: string, by: number): string {
  const lines = text.split("\n");
  return [...lines.slice(by), ...lines.slice(0, by)].join("\n");
}
