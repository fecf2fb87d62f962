import { readCaseLine } from "./case-lines.ts";
import { readTitle } from "./title-state.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import type { ItemStart } from "./find-items.ts";
import { findLabel } from "./head-labels.ts";
import { isKnown } from "./item-candidates.ts";
import { isListEntry, isTableRow } from "./line-kind.ts";
import type { Line } from "./lines.ts";
import type { Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { isFinished } from "./wrap.ts";

const longest = 200;
/** A case number stands so near below its title. */
const reach = 5;

/** A title that stands on its own, with what stands below it. */
interface Title {
  start: ItemStart;
  /** "Åben", "Lukket" or a case number stands below it; else a heading does. */
  isCase: boolean;
  /** Blank lines before it. */
  gap: number;
  level: number | null;
}

/**
 * Finds the items of a paper that counts none: titles that stand alone, with "Åben", a case number or
 * the first heading right below. Where some stand below a wider gap than others, the others are no titles.
 */
export function findUnnumberedItems({ lines }: Reading): ItemStart[] {
  const titles: Title[] = [];
  let gap = 0;
  let title: { index: number; gap: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.text === "") {
      gap += 1;
      continue;
    }
    if (title !== null && isKnown(line.text)) {
      const isCase = readCaseLine(line.text) !== null;
      const start = startAt(lines, title.index);
      titles.push({ start, isCase, gap: title.gap, level: start.line.level });
    }
    title =
      (gap > 0 || line.pageStart || line.level !== null) && mayBeTitle(line)
        ? { index, gap }
        : null;
    gap = 0;
  }
  const below = belowCases(lines);
  const [level, ...others] = new Set(below.map(({ line }) => line.level));
  if (below.length > 1 && level != null && others.length === 0)
    return onLevel(lines, level).map(
      (start) => below.find((each) => each.line === start.line) ?? start,
    );
  const chosen = choose(titles, lines);
  return chosen.length < 2 && below.length > 1 ? below : chosen;
}

/**
 * Titles that the file marks as headings of one level, most of them with a case number right below. Numbers
 * that stand at no heading, such as those of a list, are no items' then.
 */
export function findTitledCases({ lines }: Reading): ItemStart[] {
  const levels = lines.flatMap((line, at) => {
    if (line.level === null || !mayBeTitle(line)) return [];
    const below = lines.slice(at + 1, at + reach).find(({ text }) => text !== "")?.text ?? "";
    return readCaseLine(below)?.number == null ? [] : [line.level];
  });
  const [level, ...others] = new Set(levels);
  if (level == null || others.length > 0) return [];
  const titles = onLevel(lines, level);
  return levels.length > titles.length / 2 ? titles : [];
}

/** Titles that stand below their case lines: "Sagsnr.: … Sagsbehandler: …", and the title. */
function belowCases(lines: readonly Line[]): ItemStart[] {
  return lines.flatMap((line, from) => {
    if (line.text === "" || readCaseLine(line.text)?.number == null) return [];
    let index = from + 1;
    while (lines[index]?.text === "") index += 1;
    const title = lines[index];
    return title !== undefined && mayBeTitle(title) ? [{ ...startAt(lines, index), from }] : [];
  });
}

function startAt(lines: readonly Line[], index: number): ItemStart {
  const line = lines[index] as Line;
  return { number: "", title: line.text, line, from: index, body: index + 1 };
}

function mayBeTitle(line: Line): boolean {
  const { text } = line;
  return (
    text.length <= longest &&
    /^[\p{Lu}\d"“”»(]/u.test(text) &&
    !isFinished(text) &&
    !text.endsWith(",") &&
    !isListEntry(line) &&
    !isTableRow(line) &&
    (!isKnown(text) || (line.level !== null && readTitle(text).closed)) &&
    (findLabel(text)?.field ?? null) === null
  );
}

function choose(titles: readonly Title[], lines: readonly Line[]): ItemStart[] {
  const cases = titles.filter(({ isCase }) => isCase);
  const headed = titles.flatMap(({ level }) => level ?? []);
  if (cases.length < 2 && headed.length > 1) return onLevel(lines, Math.min(...headed));
  const widest = titles.filter(({ gap }) => gap > 1);
  const best = [cases, widest].find((each) => each.length > 1) ?? [];
  return best.map(({ start }) => start);
}

/** Where the file marks titles as headings, all on their level are titles. */
function onLevel(lines: readonly Line[], level: number): ItemStart[] {
  return lines.flatMap((line, index) =>
    line.level === level && mayBeTitle(line) ? [startAt(lines, index)] : [],
  );
}

/** Whether the paper has sections at all: a letter has titles too. */
export function hasSections({ lines }: Reading): boolean {
  return lines.some(({ text }) => findHeading(text) !== null || findDecisionHeading(text) !== null);
}
