import { z } from "zod";

const word = z.object({
  text: z.string(),
  /** Edges, in points of the picture from its left and top. */
  left: z.number(),
  right: z.number(),
  /** How sure tesseract is, 0 to 1. */
  confidence: z.number(),
});

const line = z.object({
  words: z.array(word),
  left: z.number(),
  right: z.number(),
  /** Where its letters stand, at its middle, in points of the picture from its top. */
  baseline: z.number(),
  /** How far the baseline sinks for each point to the right. */
  slope: z.number(),
  /** Height of its letters, from the highest to what hangs below. */
  height: z.number(),
});

/** What was read on a page that is a picture. */
export const scannedPageSchema = z.object({
  lines: z.array(line),
  /** Of the picture, in points of it. */
  width: z.number(),
  height: z.number(),
  /** Points of the picture to an inch of the page. */
  dpi: z.number(),
  /** Nothing is printed on it. */
  isBlank: z.boolean(),
});

export type ScannedLine = z.infer<typeof line>;
export type ScannedPage = z.infer<typeof scannedPageSchema>;

/** How sure the reading is, 0 to 1: the mean of the words' letters; 0 where nothing was read. */
export function certaintyOf(lines: readonly ScannedLine[]): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of lines.flatMap(({ words }) => words)) {
    letters += text.length;
    sum += text.length * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}
