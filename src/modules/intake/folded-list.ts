import { findDecisionHeading } from "./decision-heading.ts";
import { findHeading } from "./section-headings.ts";

const marked = /^\s*[•·▪*–-]\s+(?=\S)/;
const item = /^\d{1,4}\.?\s+\p{Lu}/u;
/** So many headings stand as entries of lists, of so many kinds. */
const least = { headings: 3, kinds: 2 };

/**
 * Pages of the web whose items fold in and out print items and headings as entries of lists: "• 1 Title" and
 * "• Indstilling" below it. Gives their lines without the marks; any other paper's as they are.
 */
export function withoutFolds(lines: readonly string[]): string[] {
  const headings = lines.filter((line) => isMarkedHeading(line));
  const kinds = new Set(headings.map((line) => findHeading(bare(line))?.kind ?? "decision"));
  const isFolded =
    headings.length >= least.headings && kinds.size >= least.kinds && kinds.has("decision");
  if (!isFolded) return [...lines];
  return lines.map((line) => {
    if (!marked.test(line)) return line;
    return isMarkedHeading(line) || item.test(bare(line)) ? bare(line) : line;
  });
}

function bare(line: string): string {
  return line.replace(marked, "");
}

function isMarkedHeading(line: string): boolean {
  if (line.length > 200 || !marked.test(line)) return false;
  const text = bare(line).trim();
  return findHeading(text)?.rest === "" || findDecisionHeading(text) !== null;
}
