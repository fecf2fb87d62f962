import { z } from "zod";

/** A line of the source as it was read, after repair. */
export const readLineSchema = z.strictObject({
  line: z.int().positive(),
  page: z.int().positive().nullable().describe("As the file counts them; null where it has none."),
  text: z.string(),
});

/** A word, or a part of the text, that was repaired; every repair is kept with what stood there. */
export const placedRepairSchema = z.strictObject({
  line: z.int().positive(),
  column: z.int().positive().describe("Where `repaired` begins in the line as read, from 1."),
  original: z.string(),
  repaired: z.string(),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe("0.5 when another reading is as likely, 1 when none is."),
});

export type ReadLine = z.infer<typeof readLineSchema>;
export type PlacedRepair = z.infer<typeof placedRepairSchema>;
