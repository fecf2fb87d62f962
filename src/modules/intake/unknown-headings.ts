import { readCaseLine } from "./case-lines.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import type { ItemLines } from "./find-items.ts";
import { isListEntry, isTableRow } from "./line-kind.ts";
import { findHeading } from "./section-headings.ts";

/**
 * Headings that the vocabulary doesn't know: short lines that stand alone in at least three items,
 * and in half of them.
 */
export function findUnknownHeadings(items: readonly ItemLines[]): Set<string> {
  const all = items.flatMap((item) => [item, ...item.items]);
  const counts = new Map<string, number>();
  for (const { lines } of all) {
    const own = new Set<string>();
    for (const [index, line] of lines.entries()) {
      const alone = (lines[index - 1]?.text ?? "") === "" && lines[index + 1] !== undefined;
      if (!alone || line.text.length > 50 || !/^\p{Lu}[^.,;!?]*$/u.test(line.text)) continue;
      if (isTableRow(line) || isListEntry(line) || isKnown(line.text)) continue;
      own.add(line.text);
    }
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, all.length / 2);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

function isKnown(text: string): boolean {
  return (
    findHeading(text) !== null || findDecisionHeading(text) !== null || readCaseLine(text) !== null
  );
}
