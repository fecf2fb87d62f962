import { findDate, type FoundDate, weekdayOf } from "./dates.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading, warn } from "./reading.ts";
import { findTimes } from "./times.ts";
import { readTitleLine, splitPeriod } from "./title-line.ts";

const place = /(?:^|\s)(?:i|på)\s+(?<place>\p{L}.*)$/u;

/** What stands above the title in papers that name whose they are. */
const organisation =
  /^(?:\p{Lu}[\p{L}.-]*(?: (?:og|i|\p{Lu}[\p{L}.-]*))* Kommune|Region \p{Lu}\p{L}+|KL)$/u;

/** Reads the title and the lines that only name body or date; returns the others. */
export function readTitle(head: Head, free: readonly Line[], reading: Reading): Line[] {
  const rest: Line[] = [];
  let seen = false;
  for (const line of free) {
    const title = seen || line.text === "" ? null : readTitleLine(line.text);
    if (title !== null) {
      seen = true;
      head.kind = title.kind;
      head.name = bodyName(title.body ?? "");
      head.period = title.period;
      putHeadPlace(reading, "/kind", [line]);
      if (head.name !== "") putHeadPlace(reading, "/body/name", [line]);
      leave(reading, line, title.label, "label");
      const kept = `${title.body ?? ""} ${title.period ?? ""}`;
      if (title.date === null) leaveOthers(reading, line, title.rest, kept);
      else readDateLine(head, line, title.rest, title.date, kept, reading);
      continue;
    }
    const date = line.text.length <= 100 ? findDate(line.text) : null;
    if (head.date === "" && date?.start === 0) {
      readDateLine(head, line, line.text, date, "", reading);
    } else if (seen && head.name === "" && line.text !== "" && line.text.length <= 80) {
      const { body, period } = splitPeriod(line.text);
      head.name = bodyName(body);
      head.period ??= period;
      putHeadPlace(reading, "/body/name", [line]);
    } else if (!seen && head.organisation === null && organisation.test(line.text)) {
      head.organisation = line.text;
      putHeadPlace(reading, "/body/organisation", [line]);
      leave(reading, line, line.text, "label");
    } else {
      rest.push(line);
    }
  }
  return rest;
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
  head.place ??= named?.groups?.["place"] ?? null;
  if (named !== null) leave(reading, line, named[0].trimStart().split(/\s/, 1)[0] ?? "", "label");
  const times = findTimes(before);
  putTimes(head, times, line, reading);
  if (times.length > 0) leave(reading, line, before, "normalised", times.join(" "));
  else leaveOthers(reading, line, before, kept);
}

/** Keeps the document's date; two dates that differ, or a date on another weekday, are doubtful. */
export function noteDate(head: Head, found: FoundDate, line: Line, reading: Reading): void {
  if (head.date !== "" && head.date !== found.date) {
    const message = `Dokumentet har to datoer: ${head.date} og ${found.date}.`;
    warn(reading, "dates-differ", line.number, message);
  }
  const right = weekdayOf(found.date);
  if (found.weekday !== null && found.weekday !== right) {
    const message = `${found.date} er en ${right}, ikke en ${found.weekday}.`;
    warn(reading, "weekday-mismatch", line.number, message);
  }
  if (head.date === "") putHeadPlace(reading, "/date", [line]);
  head.date = found.date;
}

/** Keeps the first times that are printed for the meeting. */
export function putTimes(head: Head, times: readonly string[], line: Line, reading: Reading): void {
  if (head.startTime === null && times[0] !== undefined)
    putHeadPlace(reading, "/startTime", [line]);
  if (head.endTime === null && times[1] !== undefined) putHeadPlace(reading, "/endTime", [line]);
  head.startTime ??= times[0] ?? null;
  head.endTime ??= times[1] ?? null;
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

function bodyName(printed: string): string {
  return printed.charAt(0).toUpperCase() + fromCapitals(printed).slice(1);
}
