import { z } from "zod";

/** A field that isn't certain, and why. Fields without a doubt are certain. */
export const doubtSchema = z.strictObject({
  pointer: z
    .string()
    .describe('JSON Pointer into the parsed document; "" for the whole, may name what is missing.'),
  confidence: z.number().min(0).max(1),
  reason: z.string().describe("Code, for programs."),
  message: z.string().describe("In Danish; says what to look at."),
  line: z.int().positive().nullable().describe("Where to look, in the lines as read."),
  suggestion: z
    .union([z.string(), z.number(), z.boolean()])
    .nullable()
    .describe("What the field may be instead; null when nothing is likelier."),
});

export type Doubt = z.infer<typeof doubtSchema>;

/** How certain the field at `pointer` is: 0 to 1. */
export function confidenceAt(doubts: readonly Doubt[], pointer: string): number {
  return Math.min(
    1,
    ...doubts.flatMap((doubt) => (doubt.pointer === pointer ? doubt.confidence : [])),
  );
}
