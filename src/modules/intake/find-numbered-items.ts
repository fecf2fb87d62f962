import { readCaseLine, readTitle } from "./case-lines.ts";
import { readContentsRow } from "./contents.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import type { ItemStart } from "./find-items.ts";
import type { Line } from "./lines.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { isFinished } from "./wrap.ts";

/** How far below its line the evidence for an item may stand, in printed lines. */
const reach = 6;

/** Finds items whose number and title begin one line. */
export function findNumberedItems(reading: Reading): ItemStart[] {
  const { lines, layout } = reading;
  const starts: ItemStart[] = [];
  let listed = Number.NaN;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text === "") continue;
    const groups = layout.item.exec(line.text)?.groups;
    if (groups === undefined || readContentsRow(line.text) !== null) {
      if (isKnown(line.text)) listed = Number.NaN;
      continue;
    }
    const number = groups["number"] ?? "";
    const start = readStart(reading, index, number, groups["title"] ?? "");
    const plain = layout.needsEvidence || groups["mark"] === "";
    const proved = !plain || (listed !== Number(number) - 1 && hasEvidence(reading, start));
    const marked = groups["mark"] !== "";
    if (
      proved &&
      (follows(number, starts.at(-1)?.number, marked) || restarts(reading, start, marked))
    ) {
      listed = Number.NaN;
      leave(reading, line, line.text.slice(0, line.text.search(/\d/)), "label");
      starts.push(start);
      index = start.body - 1;
    } else {
      listed = Number(number);
    }
  }
  return starts;
}

/** Without a mark behind it a number counts only when it is the next one. */
function follows(number: string, before: string | undefined, marked: boolean): boolean {
  if (before === undefined) return true;
  return marked
    ? Number(number) > Number(before)
    : Number(number) === Math.floor(Number(before)) + 1;
}

/** Closed items may be counted from 1 again: they must never pass for text of the open item above. */
function restarts(reading: Reading, start: ItemStart, marked: boolean): boolean {
  return marked && hasEvidence(reading, start);
}

function readStart(reading: Reading, index: number, number: string, first: string): ItemStart {
  const { lines } = reading;
  let title = first;
  let body = index + 1;
  while (title === "" && body < lines.length) {
    title = lines[body]?.text ?? "";
    body += 1;
  }
  while (reading.width !== null && belongsToTitle(lines[body])) {
    title += ` ${lines[body]?.text}`;
    body += 1;
  }
  return { number, title, line: lines[index] as Line, from: caseLineAbove(lines, index), body };
}

/** In a text with broken lines a title may go on until the first blank or known line. */
function belongsToTitle(line: Line | undefined): boolean {
  if (line === undefined || line.text === "" || isFinished(line.text)) return false;
  return !isKnown(line.text);
}

/** Some systems print the case number above the item: it belongs to the item below. */
function caseLineAbove(lines: readonly Line[], index: number): number {
  let above = index - 1;
  while (above >= 0 && lines[above]?.text === "") above -= 1;
  const line = lines[above];
  const text = line?.text ?? "";
  const aboveIt = lines[above - 1]?.text ?? "";
  const known = text !== "" && aboveIt === "" && readCaseLine(text)?.number != null;
  return known && !isTitleAbove(lines, above) ? above : index;
}

/** The case line stands below a title of its own, so it isn't the next item's. */
function isTitleAbove(lines: readonly Line[], caseLine: number): boolean {
  let above = caseLine - 1;
  while (above >= 0 && lines[above]?.text === "") above -= 1;
  return /^(?:Punkt|PUNKT|\d{1,4}[.:])\s/.test(lines[above]?.text ?? "");
}

/** A heading or a case line stands near, before any other line that looks like an item. */
function hasEvidence({ lines, layout }: Reading, start: ItemStart): boolean {
  if (!/^[\p{Lu}("“”]/u.test(start.title)) return false;
  if (start.from < start.line.number - 1 || readTitle(start.title).mark !== "") return true;
  let seen = 0;
  for (let index = start.body; index < lines.length && seen < reach; index += 1) {
    const text = lines[index]?.text ?? "";
    if (text === "") continue;
    seen += 1;
    if (isKnown(text)) return true;
    if (layout.item.test(text)) return false;
  }
  return false;
}

function isKnown(text: string): boolean {
  return (
    findHeading(text) !== null || findDecisionHeading(text) !== null || readCaseLine(text) !== null
  );
}
