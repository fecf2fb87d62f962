import { classifyDecision } from "../decisions/index.ts";
import { decisionLabel, findDecisionHeading } from "./decision-heading.ts";
import type { ItemLines } from "./find-items.ts";
import { bareHeading } from "./section-headings.ts";

/** Headings that name a decision only in papers that have no other word for it. */
const words =
  /^(?:(?:politisk |møde)?behandling|drøftelse|drøftelser|resultat|opsamling|mødets behandling|udvalgets behandling)$/i;

/**
 * The headings, in small letters, under which a paper without "Beslutning" prints what was decided:
 * acts stand below at least half of them.
 */
export function findDecisionWords(items: readonly ItemLines[]): Set<string> {
  const counts = new Map<string, { all: number; acts: number }>();
  for (const { lines } of items.flatMap((item) => [item, ...item.items])) {
    for (const [at, { text }] of lines.entries()) {
      if (findDecisionHeading(text) !== null || decisionLabel(text) !== null) return new Set();
      const word = bareHeading(text).toLowerCase();
      if (!words.test(word)) continue;
      const below = lines.slice(at + 1).find((line) => line.text !== "")?.text ?? "";
      const count = counts.get(word) ?? { all: 0, acts: 0 };
      count.all += 1;
      if (classifyDecision(below, false).types.some((type) => type !== "discussed"))
        count.acts += 1;
      else if (/^drøftet/i.test(below)) count.acts += 1;
      counts.set(word, count);
    }
  }
  return new Set(
    [...counts].flatMap(([word, { all, acts }]) => (acts * 2 >= all && acts > 1 ? word : [])),
  );
}
