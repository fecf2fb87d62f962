import type { Repair } from "./repair-text.ts";

// What stands before is looked at only where the sign stands, so that long runs of blanks cost nothing.
const marks: readonly { pattern: RegExp; printed: string }[] = [
  // An entry of a list, and a dash in a sentence.
  { pattern: /—(?<=^[ \t]*—)(?=[ \t])/gm, printed: "-" },
  { pattern: /—(?<=\S[ \t]+—)(?=[ \t]|$)/gm, printed: "–" },
  { pattern: /—(?<=\S[ \t]+—)(?=\p{L})/gu, printed: "– " },
  // »I«, where a sentence begins.
  { pattern: /\|(?<=(?:^[ \t]*(?:\p{Lu} )?|[.:] )\|)(?= [\p{Ll}\d])/gmu, printed: "I" },
];

/** Dashes, and I read as a line, between two offsets of a damaged text. */
export function repairMarks(text: string, start: number, end: number): Repair[] {
  const part = text.slice(start, end);
  return marks.flatMap(({ pattern, printed }) =>
    [...part.matchAll(pattern)].map(({ index, 0: damaged }) => ({
      at: start + index,
      damaged,
      repaired: printed,
    })),
  );
}
