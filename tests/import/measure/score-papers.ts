import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ParsedDocument, readPaper } from "../../../src/modules/intake/index.ts";
import { measure, type Part, PARTS, type Score } from "./measure.ts";

/**
 * Prints how well the papers of a folder are read: each file with the record that was written for it
 * by hand, `name.json`. `node tests/import/measure/score-papers.ts FOLDER [--brief]`
 */
const [folder = ".", option] = process.argv.slice(2);

const names = new Set(readdirSync(folder));
const papers = [...names]
  .filter((name) => /\.(?:txt|pdf|docx|html?)$/i.test(name) && names.has(recordOf(name)))
  .toSorted();

function recordOf(name: string): string {
  return name.replace(/\.[a-z]+$/i, ".json");
}

async function scoreOf(name: string): Promise<Score> {
  const text = readFileSync(path.join(folder, recordOf(name)), "utf8");
  const record = JSON.parse(text) as ParsedDocument;
  try {
    const { document } = await readPaper(name, readFileSync(path.join(folder, name)));
    return measure(record, document);
  } catch (error) {
    process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { parts: Object.fromEntries(PARTS.map((part) => [part, 0])), mean: 0 };
  }
}

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

const sums = new Map<Part, number[]>();
let total = 0;
for (const name of papers) {
  const { parts, mean } = await scoreOf(name);
  total += mean;
  const lacking = PARTS.flatMap((part) => {
    const right = parts[part];
    if (right === undefined) return [];
    sums.set(part, [...(sums.get(part) ?? []), right]);
    return right < 1 ? [`${part} ${percent(right).trim()}`] : [];
  });
  if (option !== "--brief")
    process.stdout.write(`${percent(mean)}  ${name}  ${lacking.join(", ")}\n`);
}
process.stdout.write("\n");
for (const [part, values] of sums) {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  process.stdout.write(`${percent(mean)}  ${part} (${values.length} papers)\n`);
}
process.stdout.write(`${percent(total / papers.length)}  mean of ${papers.length} papers\n`);
