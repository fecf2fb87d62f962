import { bodyName, fromBody, isBody, mayName, meetingIn, takeName } from "./body-name.ts";
import { isGroup } from "./closed-groups.ts";
import { findDate, type FoundDate } from "./dates.ts";
import { readDecider } from "./find-deciders.ts";
import { noteDate, putTimes } from "./head-dates.ts";
import { withoutClock } from "./head-place.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import { isNamedByHeads } from "./name-owner.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { findTimes } from "./times.ts";
import { readTitleLine, splitPeriod } from "./title-line.ts";
import { partsOfPath } from "./web-path.ts";

/** "kl. 15.00 i Rådhuset", "kl. 15.00 - Mødelokale 2, Rådhuset", "på Rådhuset. Mødet begyndte kl. 15.00." */
const place =
  /(?:^|\s)(?:i|på)\s+(?<place>\p{L}.*?)(?<tail>\.\s+Mødet\s.*)?$|(?<=\d)\s*[-–,]\s+(?<room>(?:Mødelokale|Lokale|Mødesal|Byrådssal|Rådssal|Kantine|Udvalgsværelse)\p{L}*(?:[ ,].*)?)$/u;

/** What stands above the title in papers that name whose they are. */
export const organisation =
  /^(?:\p{Lu}[\p{L}.-]*(?: (?:og|i|\p{Lu}[\p{L}.-]*))* K(?:ommune|OMMUNE)|R(?:egion|EGION) \p{Lu}\p{L}+|KL)$/u;

/** "til Byrådets møde torsdag den …" */
const meetingOf =
  /^(?:(?:til|fra|af|for|i)\s+)?(?:det\s+)?(?<body>\p{Lu}[\p{L} ,-]{2,60}?)s\s+(?:ordinære\s+|ekstraordinære\s+|konstituerende\s+)?møde\s*,?\s+/u;
/** "Møde tirsdag den …" */
const meetingOn =
  /^(?:(?:til|fra|af|for)\s+)?(?:(?:det|et)\s+)?(?:(?:ordinært?e?|ekstraordinært?e?|konstituerende|fælles|offentligt)\s+)?\p{L}*mødet?(?:\s+(?:blev\s+|er\s+)?(?:af)?holdt)?\s*[:,]?\s+/iu;

/**
 * Reads the title and the lines that only name body or date; returns the others.
 *
 * @param isNamed a label names the body
 */
export function readTitle(
  head: Head,
  free: readonly Line[],
  isNamed: boolean,
  reading: Reading,
): Line[] {
  const rest: Line[] = [];
  let seen = false;
  const hasBody = free.some(({ text }) => isBody(text)) || isNamedByHeads(reading);
  for (const [at, line] of free.entries()) {
    if (goesOn(head, free[at - 1], line, reading)) continue;
    // "Åbent referat", "for", "Økonomiudvalgets møde", a line each
    if (isOfWhole(free, at) || (seen && /^(?:for|fra|af|i)$/i.test(line.text))) {
      leave(reading, line, line.text, "label");
      continue;
    }
    // "Dagsorden" may only be where the web page stands: "Referat" alone below it says what it is.
    if (seen && head.kind === "agenda" && /^(?:beslutnings)?referat$/i.test(line.text)) {
      head.kind = "minutes";
      leave(reading, line, line.text, "label");
      continue;
    }
    const title = seen || line.text === "" ? null : readTitleLine(line.text);
    if (title !== null) {
      seen = true;
      // "Åben dagsorden" may only stand above the open items, of minutes too.
      head.kind = title.kind === "agenda" && isGroup(line.text) ? null : title.kind;
      // A line above the title may have named the body.
      if (title.body !== null || head.name === "") head.name = bodyName(title.body ?? "");
      head.period = title.period ?? head.period;
      putHeadPlace(reading, "/kind", [line]);
      if (head.name !== "") putHeadPlace(reading, "/body/name", [line]);
      leave(reading, line, title.label, "label");
      const isOwned = leaveOwned(head, line, title.body ?? "", reading);
      const kept = isOwned ? "" : `${title.body ?? ""} ${title.period ?? ""}`;
      if (title.date === null) leaveOthers(reading, line, title.rest, kept);
      else readDateLine(head, line, title.rest, title.date, kept, reading);
      continue;
    }
    const most = /^Mødet\s/.test(line.text) ? 200 : 100;
    const date = line.text.length <= most ? findDate(line.text) : null;
    const isMeeting = date !== null && /^møde[t]?\s*$/i.test(line.text.slice(0, date.start));
    if (head.date === "" && (date?.start === 0 || isMeeting)) {
      readDateLine(head, line, line.text, date, "", reading);
    } else if (head.date === "" && date !== null && meetingIn.test(line.text)) {
      const label = meetingIn.exec(line.text)?.[0] ?? "";
      leave(reading, line, label, "label");
      const named = line.text.slice(label.length, date.start).replace(/[\s,-]+$/, "");
      takeName(head, named, line, reading);
      const behind = line.text.slice(label.length);
      readDateLine(head, line, behind, findDate(behind) ?? date, named, reading);
    } else if (head.date === "" && date !== null && meetingOf.test(line.text)) {
      const found = meetingOf.exec(line.text);
      const named = found?.groups?.["body"] ?? "";
      if (head.name === "") {
        takeName(head, named, line, reading);
        leaveOwned(head, line, named, reading);
      }
      readDateLine(head, line, line.text, date, "", reading);
    } else if (
      (head.date === "" || (head.date === date?.date && head.startTime === null)) &&
      date?.start === (meetingOn.exec(line.text)?.[0].length ?? 0)
    ) {
      readDateLine(head, line, line.text, date, "", reading);
    } else if (
      head.date + head.name === "" &&
      !isNamed &&
      date !== null &&
      namesBodyAndDay(line.text, date)
    ) {
      const named = line.text.slice(0, date.start).replace(beforeDay, "");
      takeName(head, named, line, reading);
      readDateLine(head, line, line.text, date, named, reading);
    } else if (head.startTime === null && clockLine.test(line.text)) {
      putTimes(head, findTimes(line.text), line, reading);
      leave(reading, line, line.text, "normalised", head.startTime ?? "");
    } else if (head.place === null && head.date !== "" && meetingAt.test(line.text)) {
      readPlaceLine(head, line, reading);
    } else if (
      seen &&
      (!isNamed || isBody(line.text)) &&
      head.name === "" &&
      line.text.length <= 80 &&
      mayName(line.text, hasBody)
    ) {
      takeLabelled(head, line, reading);
    } else if (head.period === null && splitPeriod(line.text).body === head.name) {
      // "Byrådet 2022-2025" below "Referat Byrådet d. 12-03-2024"
      head.period = splitPeriod(line.text).period;
      leave(reading, line, head.name, "repeated");
    } else if (head.organisation === null && organisation.test(line.text)) {
      head.organisation = fromCapitals(line.text);
      putHeadPlace(reading, "/body/organisation", [line]);
      leave(reading, line, line.text, "label");
    } else {
      rest.push(line);
    }
  }
  return rest;
}

/** "Byrådet - 21-02-2022", "Byrådet mandag den 21. februar 2022 kl. 17.00" */
function namesBodyAndDay(text: string, date: FoundDate): boolean {
  if (readDecider(text) !== null) return true;
  const behind = text.slice(date.end).trim();
  const isClock =
    /^,?\s*kl\.?\s*\d[\d.:]*(?:\s*[-–]\s*(?:kl\.?\s*)?\d[\d.:]*)?(?:\s(?:i|på)\s.{3,60})?$/i.test(
      behind,
    );
  return isClock && isBody(text.slice(0, date.start).replace(beforeDay, ""));
}

const beforeDay = /[\s,-]*(?:\s\p{L}+dag)?(?:\s(?:den|d\.)\s*)?$/iu;

/** "ÅDAL BYRÅD" above "Folkeoplysningsudvalget" says whose committee it is. */
function isOfWhole(lines: readonly Line[], at: number): boolean {
  if (!/^(?:\p{Lu}{3,} ){1,3}(?:BYRÅD|KOMMUNALBESTYRELSE)$/u.test(lines[at]?.text ?? ""))
    return false;
  const below = lines.slice(at + 1).find(({ text }) => text !== "")?.text ?? "";
  return isBody(below) && /^\p{Lu}\p{Ll}/u.test(below);
}

/** The place that ends a full line may go on in the next. */
function goesOn(head: Head, before: Line | undefined, line: Line, reading: Reading): boolean {
  const { place: begun } = head;
  if (begun === null || reading.width === null || before?.number !== line.number - 1) return false;
  const isFull = before.text.length > reading.width - longestWord && before.text.endsWith(begun);
  if (!isFull || line.text === "" || line.text.length > 80 || isBody(line.text)) return false;
  if (findDate(line.text) !== null || organisation.test(line.text)) return false;
  head.place = `${begun} ${line.text}`;
  return true;
}

const longestWord = 25;
/** "på Rådhuset", "Kl. 18.00 i Byrådssalen", "Mødet afholdes i Byrådssalen, kl. 16.00" */
const meetingAt =
  /^(?:[Mm]ødet (?:(?:af)?holdes|(?:af)?holdtes|(?:er|blev) (?:af)?holdt|finder sted|fandt sted) )?(?:[Kk]l\.?\s*[\d.:]+(?:\s*[-–]\s*[\d.:]+)?\s+)?(?:i|på)\s+(?<place>\p{Lu}.{2,80}?)(?:,?\s+kl\.?\s*\d[\d.:]*)?$/u;

function readPlaceLine(head: Head, line: Line, reading: Reading): void {
  head.place = meetingAt.exec(line.text)?.groups?.["place"] ?? null;
  const others = line.text.replace(head.place ?? "", " ");
  const times = findTimes(others);
  putTimes(head, times, line, reading);
  leave(reading, line, others, "normalised", times.join(" "));
  putHeadPlace(reading, "/place", [line]);
}
/** "Kl. 10.00" */
const clockLine =
  /^(?:\p{L}+dag(?: den)? )?kl\.?\s*\d{1,2}[.:]\d{2}(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\.?$/iu;

/** Where neither title nor label names the body, a line of the head that reads as one's name does. */
export function nameBody(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  if (head.name !== "") return [...lines];
  const line = lines.find(({ text }) => isBody(text) && partsOfPath(text).length < 3);
  if (line === undefined) return nameByPath(head, lines, reading);
  takeLabelled(head, line, reading);
  return lines.filter((each) => each !== line);
}

/** "Forside > Politik > Byrådet > 31. mar 2026": where a web page says that it stands. */
export function nameByPath(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  const line = lines.find(({ text }) => partsOfPath(text).length > 2);
  const named = partsOfPath(line?.text ?? "").findLast((part) => isBody(part));
  if (line === undefined || named === undefined) return [...lines];
  takeName(head, named, line, reading);
  const called = definite(head.name, reading);
  if (called !== head.name) {
    leave(reading, line, named, "label");
    leave(reading, line, "", "normalised", called);
    head.name = called;
  }
  const others = line.text.replace(named, " ");
  leave(reading, line, others, "running");
  return lines.filter((each) => each !== line);
}

/** A site's path may call the Kommunalbestyrelsen of its papers Kommunalbestyrelse. */
function definite(name: string, { lines }: Reading): string {
  const forms = ["n", "et", "en"].map((ending) => name + ending);
  return forms.find((form) => lines.some(({ text }) => wordsIn(text).includes(form))) ?? name;
}

const wordsIn = (text: string) => text.split(/[^\p{L}-]+/u);

/** "til mødet i Byrådet", "fra Økonomiudvalget" */
function takeLabelled(head: Head, line: Line, reading: Reading): void {
  const label = (meetingIn.exec(line.text) ?? fromBody.exec(line.text))?.[0] ?? "";
  leave(reading, line, label, "label");
  takeName(head, line.text.slice(label.length), line, reading);
}

/** Takes the date of a line, and the time and place that may follow it. */
function readDateLine(
  head: Head,
  line: Line,
  text: string,
  date: FoundDate,
  kept: string,
  reading: Reading,
): void {
  noteDate(head, date, line, reading);
  leave(reading, line, text.slice(date.start, date.end), "normalised", date.date);
  leaveOthers(reading, line, text.slice(0, date.start), kept);
  const behind = text.slice(date.end);
  const named = head.place === null ? place.exec(behind) : null;
  const before = named === null ? behind : behind.slice(0, named.index);
  if (named !== null) putHeadPlace(reading, "/place", [line]);
  const printed = named?.groups?.["place"] ?? named?.groups?.["room"];
  if (printed !== undefined) head.place ??= withoutClock(head, printed, line, reading);
  if (named?.groups?.["place"] !== undefined)
    leave(reading, line, named[0].trimStart().split(/\s/, 1)[0] ?? "", "label");
  const tail = named?.groups?.["tail"] ?? "";
  const times = findTimes(before + tail);
  putTimes(head, times, line, reading);
  if (tail !== "") leave(reading, line, tail, "normalised", times.join(" "));
  if (times.length > 0) leave(reading, line, before, "normalised", times.join(" "));
  else leaveOthers(reading, line, before, kept);
}

/** Whether the line prints the body's name otherwise than it is: "Byrådets møde". */
function leaveOwned(head: Head, line: Line, printed: string, reading: Reading): boolean {
  const words = new Set(line.text.toLowerCase().split(/[\s,.:;]+/));
  const last = printed.toLowerCase().split(/\s+/).at(-1) ?? "";
  if (last === "" || words.has(last) || !words.has(`${last}s`)) return false;
  leave(reading, line, "", "normalised", head.name);
  return true;
}

/** Accounts for the words of a title line that name neither the body nor its term. */
function leaveOthers(reading: Reading, line: Line, text: string, kept: string): void {
  const words = kept.split(/\s+/);
  const left = text.split(/\s+/).filter((word) => {
    const at = words.indexOf(word);
    if (at !== -1) words.splice(at, 1);
    return at === -1;
  });
  leave(reading, line, left.join(" "), "label");
}
