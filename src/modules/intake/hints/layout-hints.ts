import { z } from "zod";
import type { HeadField } from "../head-labels.ts";
import { SECTION_KINDS } from "../../meetings/index.ts";

const HEAD_FIELDS = [
  "body",
  "date",
  "time",
  "endTime",
  "place",
  "participants",
  "absent",
  "substitutes",
  "contents",
] as const satisfies readonly HeadField[];

/** What an authority's own papers have taught: learned from corrections, used on its next papers. */
export const layoutHintsSchema = z.strictObject({
  sections: z
    .record(z.string(), z.enum(SECTION_KINDS))
    .describe("A section's heading, in small letters → its kind."),
  labels: z
    .record(z.string(), z.enum(HEAD_FIELDS))
    .describe("A label of the head, in small letters without colon → the field that it names."),
  bodies: z
    .record(z.string(), z.string())
    .describe("A body's name as papers print it, in small letters → its name."),
});

export type LayoutHints = z.infer<typeof layoutHintsSchema>;

export const NO_HINTS: LayoutHints = { sections: {}, labels: {}, bodies: {} };

/** As hints are kept: without the colon and number that a heading may have, in small letters. */
export function hintKey(printed: string): string {
  return printed
    .trim()
    .replace(/\s*:$/, "")
    .replace(/^\d{1,2}\.\s+/, "")
    .replaceAll(/\s+/g, " ")
    .toLowerCase();
}

/** What was taught of a printed heading, label or name; undefined when nothing was. */
export function taught<T>(hints: Readonly<Record<string, T>>, printed: string): T | undefined {
  if (Object.keys(hints).length === 0) return undefined;
  const key = hintKey(printed);
  return Object.hasOwn(hints, key) ? hints[key] : undefined;
}
