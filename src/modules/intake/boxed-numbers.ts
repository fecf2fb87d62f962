import { findHeading } from "./section-headings.ts";

/** "Punkt: 1", and beside it in the same row the case's numbers. */
const box =
  /^(?<word>Punkt|PUNKT|Pkt\.?|Sag)\s*:\s*(?<number>\d{1,4})(?:\t|\s{3,})(?<rest>\p{L}[^:\t]{1,30}:\s*\S.*)$/u;
/** So many lines a box has at most. */
const most = 8;
const fewest = 2;

/**
 * Lines of a paper that prints each item's number in a box above its title, with the title in the box's place, as
 * "Punkt 1: …", and what else the box's first line says below it; any other paper's as they are.
 */
export function withNumberAtTitle(lines: readonly string[]): string[] {
  const boxes = lines.flatMap((line, at) => (box.test(line) ? [at] : []));
  if (boxes.length < fewest) return [...lines];
  const whole = [...lines];
  for (const at of boxes) {
    const { word, number, rest = "" } = box.exec(lines[at] ?? "")?.groups ?? {};
    const gap = lines.slice(at + 1, at + most).findIndex((line) => line.trim() === "");
    const title =
      gap === -1
        ? -1
        : lines.findIndex((line, index) => index > at + 1 + gap && line.trim() !== "");
    const printed = (lines[title] ?? "").trim();
    if (title === -1 || title > at + most || findHeading(printed) !== null) continue;
    whole[at] = `${word} ${number}: ${printed}`;
    whole[title] = rest;
  }
  return whole;
}
