import { findHeading } from "./section-headings.ts";

/** "Punkt: 1", alone or beside other cells. */
const point =
  /^(?<before>.*?)(?<![\p{L}\d])(?<word>Punkt|PUNKT|Pkt\.?)\s*:\s*(?<number>\d{1,4})(?<behind>(?:\t|\s{3,}).*)?$/u;
/** What else stands in such a box. */
const other = /(?:sagsnr|journalnr|j\.nr|sagsforløb|sagsansvarlig|sagsbehandler)[^:\t]{0,20}:/i;
/** So many lines a box has at most, and so many blank ones stand before its title. */
const [most, mostBlank] = [8, 4];
const fewest = 2;

interface Box {
  from: number;
  /** The first index below. */
  to: number;
  word: string;
  number: string;
  texts: string[];
}

/**
 * Lines of a paper that prints each item's number in a box above its title, with "Punkt 1: …" and the title in place of
 * the box's first line and what else the box says below; any other paper's as they are.
 */
export function withNumberAtTitle(lines: readonly string[]): string[] {
  const boxes = lines.flatMap((line, at) =>
    point.test(line.trim()) ? (boxAt(lines, at) ?? []) : [],
  );
  if (boxes.length < fewest) return [...lines];
  const whole = [...lines];
  for (const { from, to, word, number, texts } of boxes) {
    const below = lines.slice(to, to + mostBlank + 1).findIndex((line) => line.trim() !== "");
    const title = below === -1 ? "" : (lines[to + below] ?? "").trim();
    if (title === "" || findHeading(title) !== null || point.test(title)) continue;
    const feed = lines[from]?.startsWith("\f") === true ? "\f" : "";
    for (let at = from; at <= to + below; at += 1) whole[at] = "";
    whole[from] = `${feed}${word} ${number}: ${title}`;
    for (const [at, text] of texts.entries()) whole[from + 1 + at] = text;
  }
  return whole;
}

/** The lines without a blank one between them in which a number stands; null for those of no box. */
function boxAt(lines: readonly string[], at: number): Box | null {
  let from = at;
  while (
    from > at - most &&
    (lines[from - 1] ?? "").trim() !== "" &&
    !lines[from]?.startsWith("\f")
  )
    from -= 1;
  let to = at + 1;
  while (to < at + most && (lines[to] ?? "").trim() !== "") to += 1;
  const {
    before = "",
    word = "",
    number = "",
    behind = "",
  } = point.exec(lines[at]?.trim() ?? "")?.groups ?? {};
  const rows = lines.slice(from, to).map((line) => line.replace("\f", "").trim());
  rows[at - from] = `${before}${behind}`.trim();
  if (!rows.some((row) => other.test(row))) return null;
  const texts: string[] = [];
  for (const row of rows) {
    // "… - Åben", and "sag" below it.
    if (/^(?:sag|punkt)$/.test(row))
      texts.push((texts.pop() ?? "").replace(/(?=\t|\s{3,}|$)/, ` ${row}`));
    else if (row !== "") texts.push(row);
  }
  return { from, to, word, number, texts };
}
