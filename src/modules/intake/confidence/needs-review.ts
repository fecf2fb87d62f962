import type { Doubt } from "./doubt.ts";

/** A paper that is less certain than this waits for somebody to look at it. */
const REVIEW_BELOW = 0.5;

/** Doubts that no threshold lets through: what is closed may come out by them. */
const always = new Set(["closed-contradiction", "cpr-number"]);

/** How certain a whole document is: as certain as its least certain field. */
export function wholeConfidence(doubts: readonly Doubt[]): number {
  return Math.min(1, ...doubts.map(({ confidence }) => confidence));
}

/** Whether a paper is to be held until somebody has seen to its doubts. */
export function needsReview(
  { confidence, doubts }: { confidence: number; doubts: readonly Doubt[] },
  threshold = REVIEW_BELOW,
): boolean {
  return confidence < threshold || doubts.some(({ reason }) => always.has(reason));
}
