import { isAttendance, listLabel } from "./attendance.ts";
import type { ItemLines } from "./find-items.ts";
import type { Line } from "./lines.ts";
import { splitNames } from "./names.ts";
import { type Head, takeOutAbsent } from "./parse-head.ts";
import type { ParsedItem } from "./parsed-document.ts";
import { leave, type Reading } from "./reading.ts";
import { namesAway, namesAwayAllTime, namesAwayAtFirst, person } from "./said-away.ts";
import { readStandIns } from "./stand-ins.ts";
import { findTimes } from "./times.ts";

/** Not at all of the items: who left early or came late is named below some of them. */
const MOST = 0.6;
/** The agenda is approved among so many first items. */
const OPENING = 3;
const inStead = [
  /^(?<by>\p{Lu}.{2,60}?) (?:deltog|deltager|mødte|møder) i (?:stedet|(?:hans|hendes|vedkommendes) sted)\.?$/u,
  /^I stedet (?:deltog|mødte) (?<by>\p{Lu}.{2,60}?)\.?$/u,
];
const held =
  /Mødet (?:blev )?(?:begyndte?|startede|åbne(?:de|t)|indledt)e?s? kl\.? ?[\d.:]+ og (?:blev )?(?:sluttede?|afsluttet|hæve[dt]|ophørte)[^.\d]*kl\.? ?\d{1,2}[.:]\d{2}/i;

/**
 * Who stayed away and when the meeting ended, of minutes whose head doesn't tell but whose decisions
 * do: "Fraværende: …" below each of them, "Der var afbud fra …" and "Mødet begyndte kl. … og sluttede kl. …" once.
 */
export function readInItems(
  head: Head,
  items: readonly ParsedItem[],
  all: readonly ItemLines[],
  reading: Reading,
): void {
  const [first] = all;
  if (first === undefined || head.kind === "agenda") return;
  const decided = items.filter(({ decisions }) => decisions.length > 0);
  const end = decided
    .flatMap(({ decisions }) => decisions.flatMap(({ text }) => held.exec(text)?.[0] ?? []))
    .flatMap((text) => findTimes(text).slice(1))[0];
  if (end !== undefined && head.endTime === null && reading.endTime === null) {
    head.endTime = end;
    leave(reading, first.line, "", "normalised", end);
  }
  readFirst(head, items, first, reading);
  readLists(head, items, first, reading);
  takeOutAbsent(head, reading);
  if (head.absent.length === 0) {
    head.absent = [...reading.namesBelow];
    for (const name of head.absent) leave(reading, first.line, "", "normalised", name);
  }
  if (head.absent.length === 0 && decided.length > 1) {
    readAbsent(head, decided, first, reading);
    takeOutAbsent(head, reading);
  }
  const isLacking = head.absent.length > 0 && head.substitutes.length === 0;
  const ofAgenda = items.findIndex(isOfAgenda);
  for (const at of isLacking ? new Set([0, ofAgenda]) : [])
    if (items[at]?.closed === false) readStandIns(head, all[at]?.lines ?? [], reading);
}

/** Whether an item is where the body approves its agenda, and says who is there. */
function isOfAgenda({ title }: ParsedItem, at: number): boolean {
  return at < OPENING && /dagsorden/i.test(title);
}

/** Who stayed away all the time, or is said to once. */
function readAbsent(
  head: Head,
  decided: readonly ParsedItem[],
  first: ItemLines,
  reading: Reading,
): void {
  const told = decided.map((item) => item.attendance.flatMap((each) => namesAway(each, head.date)));
  const least = Math.max(2, told.length * MOST);
  const always = [...new Set(told[0])].filter(
    (name) => told.filter((names) => names.includes(name)).length >= least,
  );
  const own = decided.filter(
    ({ decisions: [decision, ...others] }) => others.length === 0 && decision?.date === head.date,
  );
  const atFirst = own[0] === decided[0] ? (own[0]?.attendance ?? []) : [];
  const opening = own.find((item) => isOfAgenda(item, decided.indexOf(item)));
  const once = own.flatMap((item) => item.attendance.flatMap((each) => namesAwayAllTime(each)));
  // "Fravær: Ida Holm" below the agenda's approval is said of the meeting.
  const ofAgenda = (opening?.attendance ?? [])
    .flatMap((each) => namesAway(each, head.date))
    .filter((name) => person.test(name));
  const named = [...always, ...once, ...atFirst.flatMap(namesAwayAtFirst), ...ofAgenda];
  head.absent = [...new Set(named)];
  for (const [at, name] of head.absent.entries()) putDeputy(head, at, name);
  for (const name of head.absent) leave(reading, first.line, "", "normalised", name);
  const [only, ...others] = head.absent;
  const [by] = own
    .flatMap(({ attendance }) => attendance)
    .flatMap((each) => inStead.flatMap((form) => form.exec(each)?.groups?.["by"] ?? []));
  if (only === undefined || others.length > 0 || by === undefined) return;
  head.substitutes.push({ for: only, by });
  leave(reading, first.line, "", "normalised", `${only} ${by}`);
}

/** "Ida Holm – som stedfortræder deltog Bo Ek", "Ida Holm - Bo Ek mødte som stedfortræder" */
function putDeputy(head: Head, at: number, printed: string): void {
  for (const form of deputy) {
    const { name, by } = form.exec(printed)?.groups ?? {};
    if (name === undefined || by === undefined) continue;
    head.absent[at] = name;
    head.substitutes.push({ for: name, by });
  }
}

const deputy = [
  /^(?<name>\p{Lu}[^–-]+?)\s+[–-]\s+som (?:stedfortræder|suppleant) (?:deltog|mødte) (?<by>\p{Lu}.*)$/u,
  /^(?<name>\p{Lu}[^–-]+?)\s+[–-]\s+(?<by>\p{Lu}.*?) (?:deltog|mødte) som (?:stedfortræder|suppleant)$/u,
];

const whoIsAway = /^(?:fraværende|fravær|afbud)(?: medlemmer| og afbud)?:?$/i;

/** The meeting's first item may be who is away: "Fraværende", and the names below, and who came instead. */
function readFirst(
  head: Head,
  [item]: readonly ParsedItem[],
  { line, lines }: ItemLines,
  reading: Reading,
): void {
  if (item === undefined || item.closed || head.absent.length + head.substitutes.length > 0) return;
  const printed = lines.filter(({ text }) => text !== "");
  const away = printed.findIndex(({ text }) => whoIsAway.test(text));
  const below = away === -1 ? "" : (printed[away + 1]?.text ?? "");
  // The item may be of nothing else.
  const said = whoIsAway.test(item.title) ? (item.decisions[0]?.text ?? below) : below;
  // "Ida Holm som varslet."
  const named = splitNames(said.replace(/ som (?:varslet|meddelt)\.?$/, ""));
  const names =
    named.length > 0 && named.every((name) => person.test(name)) ? named : listedAway(item);
  if (names.length === 0 && /deltager|fravær|afbud|stedfortræder/i.test(item.title))
    readSaid(head, item, reading, line);
  if (names.length === 0 || !names.every((name) => person.test(name))) return;
  head.absent = names;
  for (const name of names) leave(reading, line, "", "normalised", name);
  readStandIns(head, lines, reading);
}

/** "Ida Holm (A) var fraværende. Som stedfortræder deltog Bo Ek (A).", where the item is of who takes part. */
function readSaid(head: Head, { attendance }: ParsedItem, reading: Reading, line: Line): void {
  for (const [at, sentence] of attendance.entries()) {
    const one = /^(?<name>\p{Lu}.{3,60}) var fraværende\.?$/u.exec(sentence)?.groups?.["name"];
    const names = one === undefined ? namesAway(sentence, head.date) : [one];
    const [name, ...others] = names;
    if (name === undefined || !names.every((each) => person.test(each))) continue;
    head.absent.push(...names);
    for (const each of names) leave(reading, line, "", "normalised", each);
    const by =
      /^(?:Som (?:stedfortræder|suppleant) deltog|Stedfortræder:) (?<by>\p{Lu}.{3,60}?)\.?$/u.exec(
        attendance[at + 1] ?? "",
      )?.groups?.["by"];
    if (by !== undefined && others.length === 0) head.substitutes.push({ for: name, by });
  }
}

/** "Tilstede var:" and "Afbud fra:" below the first decision, and the names a paragraph each. */
function readLists(
  head: Head,
  [item]: readonly ParsedItem[],
  { line }: ItemLines,
  reading: Reading,
): void {
  if (item === undefined || item.closed) return;
  if (head.participants.length + head.absent.length > 0) return;
  let into: string[] | null = null;
  for (const entry of item.attendance) {
    const label = listLabel.exec(entry);
    if (label !== null)
      into = label.groups?.["present"] === undefined ? head.absent : head.participants;
    else if (!isAttendance(entry)) into?.push(entry.replace(/,? pga\. .*$/, ""));
  }
  for (const name of [...head.participants, ...head.absent])
    leave(reading, line, "", "normalised", name);
}

/** "Fraværende med afbud: Ida Holm (B), barsel." below the decision, and the others a paragraph each. */
function listedAway({ attendance }: ParsedItem): string[] {
  const from = attendance.findIndex((each) => each.startsWith("Fraværende med afbud:"));
  if (from === -1) return [];
  const named = attendance
    .slice(from)
    .map((each) => each.replace(/^[^:]{5,40}:\s*/, "").replace(/,\s\p{Ll}+\.?$|\.$/u, ""));
  const until = named.findIndex((each) => !person.test(each));
  return until === -1 ? named : named.slice(0, until);
}
