import { type Part, PARTS } from "./measure.ts";
import { papersIn, scoreOf } from "./score-paper.ts";

/**
 * Prints how well the papers of a folder are read: each file with the record that was written for it
 * by hand, `name.json`. `node tests/import/measure/score-papers.ts FOLDER [--brief]`
 */
const [folder = ".", option] = process.argv.slice(2);

const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

const sums = new Map<Part, number[]>();
let total = 0;
const papers = papersIn(folder);
for (const name of papers) {
  const { parts, mean } = await scoreOf(folder, name);
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
