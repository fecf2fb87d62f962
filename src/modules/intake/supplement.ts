import type { ReadLine } from "./places/source-lines.ts";

/** How many printed lines a head has before anything else of it may speak of a supplement. */
const HEAD_LINES = 12;
const title =
  /^(?:\p{L}[\p{L} ]{0,60} ?[-–] ?)?tillægsdagsorden\b|^dagsorden ?[-–,:(] ?tillæg\b|^tillæg til dagsorden/iu;
const item = /^(?:(?:punkt|pkt\.?|sag)\s+)?\d{1,3}[.:]?\s+\S/i;

/** Whether a paper calls itself a supplementary agenda in its head; an agenda may only list one. */
export function isSupplement(lines: readonly ReadLine[]): boolean {
  const printed = lines.filter(({ text }) => text.trim() !== "").slice(0, HEAD_LINES);
  const first = printed.findIndex(({ text }) => item.test(text.trim()));
  const head = first < 0 ? printed : printed.slice(0, first);
  return head.some(({ text }) => title.test(text.trim()));
}
