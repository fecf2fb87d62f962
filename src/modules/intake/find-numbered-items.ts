import { isGroup } from "./closed-groups.ts";
import { readContentsRow, readListed } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { type Candidate, findCandidates, listedTitles } from "./item-candidates.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { type Line, printedAbove } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { overviewOf } from "./signatures.ts";
import { files } from "./titles-above.ts";
import { isFinished } from "./wrap.ts";

/** How many numbers may be left out between two items. */
const longestGap = 40;
const shortGap = 5;
/** How many later lines with the same number are looked at. */
const mostEqual = 20;
/** Titles that are compared by their beginnings have at least so many letters. */
const shortestBeginning = 8;

/** What meetings end with. */
const standing =
  /^(?:eventuelt|evt\.|meddelelser|næste møde|lukket (?:punkt|sag)|underskrifts?(?:side|blad)?|orientering|gensidig orientering|bordet rundt)\.?$/i;

/**
 * Finds items whose number begins a line, or stands on it behind "Punkt" or "Sag nr.". What makes an
 * item of a numbered line: the contents list it, a case line or a heading stands near, and its number
 * is the next one.
 */
export function findNumberedItems(reading: Reading): ItemStart[] {
  const listed = listedTitles(reading.lines);
  const end = overviewOf(reading.lines);
  const all = findCandidates(reading, listed).filter(({ line }) => line.number <= end);
  const found = withoutListed(all, reading);
  const taken = fillGaps(takeProved(found, reading.lines), found);
  return taken.toSorted((a, b) => a.line.number - b.line.number);
}

/** Accounts for what stands before the numbers of items: "Punkt". */
export function leaveWords(starts: readonly ItemStart[], reading: Reading): void {
  for (const { line } of starts)
    leave(reading, line, line.text.slice(0, line.text.search(/\d/)), "label");
}

/**
 * A list of the items that gives no pages repeats their lines: of two equal ones the first counts only
 * when something stands below it, and it isn't the last row of such a list.
 */
function withoutListed(all: readonly Candidate[], reading: Reading): Candidate[] {
  const byNumber = Map.groupBy(all, ({ number }) => number);
  const places = new Map(
    [...byNumber.values()].flatMap((equal) => equal.map((each, at) => [each, at])),
  );
  return all.filter((candidate, at) => {
    if (!isBare(candidate, all[at + 1], reading) && !endsList(candidate, reading)) return true;
    const equal = byNumber.get(candidate.number) ?? [];
    const own = places.get(candidate) ?? 0;
    const later = equal.slice(own + 1, own + 1 + mostEqual).find((other) => {
      const [one, two] = [bareTitle(candidate), bareTitle(other)];
      const begins = one.startsWith(two) || two.startsWith(one);
      return begins && (one === two || Math.min(one.length, two.length) >= shortestBeginning);
    });
    if (later === undefined) return !isOnlyListed(candidate, all.slice(at + 1), reading);
    // The list proves it, as contents with pages do.
    if (bareTitle(later) === bareTitle(candidate)) later.strength = 3;
    const { line, body: until, number, title } = candidate;
    // "4 Anlægsbevilling til broen 3": the page may stand behind a single blank.
    const paged = /^(?<bare>.*\S)\s+(?<page>\d{1,4})$/.exec(title)?.groups;
    const isPaged = plainTitle(readListed(paged?.["bare"] ?? "").title) === bareTitle(later);
    if (!isPaged) reading.listed.push({ line, until, number, title });
    else
      reading.listed.push({
        line,
        until,
        number,
        title: paged?.["bare"] ?? title,
        page: Number(paged?.["page"]),
      });
    return false;
  });
}

/** It counts on from the last row of the list, and the list's first rows come again below. */
function isOnlyListed(
  { line, body, number, title, parts }: Candidate,
  later: readonly Candidate[],
  { listed }: Reading,
): boolean {
  const last = listed.at(-1);
  const goesOn = last !== undefined && Number(last.number) + 1 === parts[0] && parts[1] === 0;
  const again = later.find((other) => other.parts[0] <= parts[0]);
  const isAgain =
    again !== undefined && listed.some((row) => plainTitle(row.title) === bareTitle(again));
  if (!goesOn || !isAgain || last.page !== undefined) return false;
  listed.push({ line, until: body, number, title });
  return true;
}

function bareTitle({ title }: Candidate): string {
  return plainTitle(readListed(title).title);
}

/** Nothing but the next line of the list stands below it. */
function isBare(candidate: Candidate, next: Candidate | undefined, { lines }: Reading): boolean {
  if (next === undefined) return false;
  let below = candidate.body;
  while (below < next.from && isNothing(lines[below]?.text ?? "")) below += 1;
  return below >= next.from;
}

/** It stands right below a row of the list. */
function endsList({ from }: Candidate, { listed, lines }: Reading): boolean {
  const until = listed.at(-1)?.until;
  return until !== undefined && lines.slice(until, from).every(({ text }) => text === "");
}

/** A blank line, "Lukket dagsorden" between the rows of the list, files, or a row that gives its page. */
function isNothing(text: string): boolean {
  return text === "" || isGroup(text) || files.test(text) || readContentsRow(text) !== null;
}

/** The candidates that something speaks for, as far as their numbers follow. */
function takeProved(found: readonly Candidate[], lines: readonly Line[]): Candidate[] {
  const taken: Candidate[] = [];
  let rejected: Candidate | null = null;
  for (const candidate of found) {
    const before = taken.at(-1);
    const inList =
      candidate.strength < 2 &&
      (candidate.isEntry ||
        (rejected !== null &&
          rejected.parts[0] === candidate.parts[0] - 1 &&
          candidate.line.number - rejected.line.number < 12));
    const goesOn = follows(candidate, before) || restarts(candidate, lines);
    if (
      candidate.strength > 0 &&
      !inList &&
      (goesOn || isBehindDecision(candidate, before, lines))
    ) {
      taken.push(candidate);
      rejected = null;
    } else {
      rejected = candidate;
    }
  }
  return taken;
}

/**
 * Papers for the public may leave closed items out: a free title with a heading right below and a greater number goes
 * on where a decision has ended the item above.
 */
function isBehindDecision(
  { from, body, parts, title, isMarked, isFree, isEntry }: Candidate,
  before: Candidate | undefined,
  lines: readonly Line[],
): boolean {
  if (before === undefined || !isMarked || !isFree || isEntry || isFinished(title)) return false;
  const gap = parts[0] - before.parts[0];
  if (gap < 1 || gap > longestGap || parts[1] > 0) return false;
  const below = lines.slice(body, body + shortGap).find(({ text }) => text !== "")?.text ?? "";
  const heading = findHeading(below);
  const isOfItem = heading?.rest === "" && heading.kind !== "attachments";
  if (!isOfItem && findDecisionHeading(below) === null) return false;
  const last = lines.slice(before.body, from).findLast(({ text }) => isHeading(text));
  return last !== undefined && findDecisionHeading(last.text) !== null;
}

function isHeading(text: string): boolean {
  return findHeading(text) !== null || findDecisionHeading(text) !== null;
}

function follows(candidate: Candidate, before: Candidate | undefined): boolean {
  if (before === undefined) return true;
  const [major, minor] = candidate.parts;
  const [majorBefore, minorBefore] = before.parts;
  if (major === majorBefore)
    return minor === minorBefore + 1 || (candidate.strength > 1 && minor > minorBefore);
  if (candidate.strength === 1) return major === majorBefore + 1 && minor <= 1;
  if (!candidate.isMarked && candidate.strength === 2)
    return major > majorBefore && major - majorBefore <= shortGap;
  return major > majorBefore && (candidate.strength === 3 || major - majorBefore <= longestGap);
}

/** Closed items may be counted from 1 again: they must never pass for text of the open item above. */
function restarts(
  { strength, isMarked, isFree, isEntry, from }: Candidate,
  lines: readonly Line[],
): boolean {
  const above = lines[printedAbove(lines, from)]?.text ?? "";
  // What is counted right below a heading is a list of its section.
  const isList = strength < 3 && findHeading(above)?.rest === "";
  return strength >= 2 && (isMarked || isFree) && !isEntry && !isList;
}

/** Items without any text, such as closed ones, stand between others or at the end. */
function fillGaps(proved: readonly Candidate[], found: readonly Candidate[]): Candidate[] {
  const taken = [...proved];
  const known = new Set(proved);
  const bare = found.filter(
    (each) => !known.has(each) && each.strength < 2 && !each.isEntry && each.title.length <= 200,
  );
  if (proved.length === 0) return longestRun(bare);
  let from = 0;
  for (const [at, start] of proved.entries()) {
    const next = proved[at + 1];
    let last = start;
    for (; from < bare.length; from += 1) {
      const candidate = bare[from] as Candidate;
      if (candidate.line.number <= last.line.number) continue;
      if (next !== undefined && candidate.line.number > next.line.number) break;
      if (!isNext(candidate, last)) continue;
      const isStanding = standing.test(candidate.title);
      if (!candidate.isFree && !isStanding) continue;
      if (next !== undefined && !isBelow(candidate, next)) continue;
      if (next === undefined && !candidate.isMarked && !isStanding) continue;
      taken.push(candidate);
      last = candidate;
    }
  }
  let first = proved[0] as Candidate;
  for (const candidate of bare.toReversed()) {
    if (candidate.line.number >= first.line.number || !isNext(first, candidate)) continue;
    if (!candidate.isFree) continue;
    taken.push(candidate);
    first = candidate;
  }
  return taken;
}

/** Where nothing speaks for any of them, the numbers that follow each other do. */
function longestRun(bare: readonly Candidate[]): Candidate[] {
  let best: Candidate[] = [];
  let run: Candidate[] = [];
  for (const candidate of bare) {
    const before = run.at(-1);
    if (before === undefined || !isNext(candidate, before)) run = [];
    run.push(candidate);
    if (run.length > best.length) best = run;
  }
  return best.length > 1 ? best : [];
}

function isNext(candidate: Candidate, before: Candidate): boolean {
  const [major, minor] = candidate.parts;
  if (major === before.parts[0]) return minor === before.parts[1] + 1;
  return major === before.parts[0] + 1 && minor <= 1;
}

function isBelow(candidate: Candidate, next: Candidate): boolean {
  const [major, minor] = candidate.parts;
  return major < next.parts[0] || (major === next.parts[0] && minor < next.parts[1]);
}
