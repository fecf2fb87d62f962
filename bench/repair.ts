import { readFileSync } from "node:fs";
import path from "node:path";
import { repairText } from "../src/modules/intake/repair/repair-text.ts";
import { loadSpelling } from "../src/modules/intake/repair/spelling.ts";

const FOLDER = path.resolve(import.meta.dirname, "../src/modules/intake/repair/fixtures");
const PAPERS = 60;

/** Repairing papers that an OCR without Danish letters has read, against splitting them into words alone. */
export async function bench() {
  const started = performance.now();
  const spelling = await loadSpelling();
  const loading = performance.now() - started;
  const damaged = readFileSync(path.join(FOLDER, "committee.damaged.txt"), "utf8");
  const papers = Array.from({ length: PAPERS }, (_, n) => shuffled(damaged, n));
  const words = papers.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  repairText(damaged, spelling);
  const repaired = timed(() => papers.forEach((text) => repairText(text, spelling)));
  const split = timed(() => papers.forEach((text) => text.match(/\p{L}+|\s+|./gu)));
  return [
    {
      name: "repair of damaged papers",
      unit: "words/s",
      value: words / (repaired / 1000),
      baseline: "splitting into words",
      ratio: split / repaired,
    },
    { name: "reading the dictionary, once", unit: "ms", value: loading },
  ];
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
