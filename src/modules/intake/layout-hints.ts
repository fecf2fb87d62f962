import { z } from "zod";
import type { HeadField } from "./head-labels.ts";
import { SECTION_KINDS } from "../meetings/index.ts";

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
