import { LINE_END } from "../lines.ts";
import type { Repair } from "../repair/repair-text.ts";
import type { PlacedRepair } from "./source-lines.ts";

/** Repairs of a text with line and column in the repaired text. */
export function placeRepairs(damaged: string, repairs: readonly Repair[]): PlacedRepair[] {
  const starts = [0];
  for (const end of damaged.matchAll(LINE_END)) starts.push(end.index + end[0].length);
  let line = 1;
  /** How many characters longer the line has become. */
  let grown = 0;
  return repairs.map(({ at, damaged: original, repaired, confidence }) => {
    while ((starts[line] ?? Infinity) <= at) {
      line += 1;
      grown = 0;
    }
    const column = at - (starts[line - 1] ?? 0) + grown + 1;
    grown += repaired.length - original.length;
    return { line, column, original, repaired, confidence };
  });
}
