import { classifyDecision } from "../decisions/index.ts";
import { isBodyLike } from "./body-like.ts";
import { findDate } from "./dates.ts";
import { type DecisionHeading, findDecisionHeading } from "./decision-heading.ts";
import type { ItemLines } from "./find-items.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import { meetingOf } from "./title-line.ts";
import { findHeading } from "./section-headings.ts";

/** A name and a date, and nothing else. */
const form =
  /^(?<body>\p{Lu}[\p{L} &,/()-]{1,80}?)(?:\s\d{4}\s?[-–]\s?\d{2,4})?(?:,|\s+[-–])?\s+(?:(?:den|d\.)\s*)?$/u;
const dayFirst = /^\d{2}-\d{2}-\d{4}\s+(?<body>\p{Lu}[\p{L} &-]{3,60})$/u;
const longest = 120;
/** "Formanden orienterer om mødet i Trafikrådet den 6. maj 2019." is a sentence. */
const telling =
  /^\p{L}*[Mm]øde med |^(?:Fraværende|Afbud|Stedfortræder|Referat|Protokol|Dagsorden|Notat)(?!\p{L})|\s(?:orienterer|orienterede|deltager|deltog|har|er|blev|var|om|vedr\.?|skal|kan|vil|bedes)\s/u;

/** "Økonomiudvalget, den 13. september 2021": who decided and when, as a line that says nothing else. */
export function readDecider(text: string): DecisionHeading | null {
  if (text.length > longest) return null;
  const date = findDate(text);
  // "30-09-2024 Magistraten"
  const behind = dayFirst.exec(text)?.groups?.["body"] ?? "";
  if (date !== null && behind !== "" && !telling.test(behind) && isBodyLike(behind))
    return { body: fromCapitals(behind), date: date.date };
  if (date === null || !/^[:.]?$/.test(text.slice(date.end).trim())) return null;
  const body = form.exec(text.slice(0, date.start).trimEnd().concat(" "))?.groups?.["body"]?.trim();
  if (body === undefined || telling.test(body) || !isBodyLike(body)) return null;
  return { body: fromCapitals(body.replace(meetingOf, "")), date: date.date };
}

/**
 * Lines that name a body and a day, and are the headings of decisions in papers that print them so: the
 * paper's own day is among them, or they come again and again, or an act stands below. In a plan of meetings they stand one below the other.
 *
 * @param day of the paper's meeting
 */
export function findDeciders(items: readonly ItemLines[], day: string | null): Set<string> {
  const all = items.flatMap((item) => [item, ...item.items]);
  const found = all.flatMap(({ lines }) =>
    lines.flatMap((line, at) => (opensText(lines, at) ? line.text : [])),
  );
  const isOwnDay = (text: string) => readDecider(text)?.date === day;
  // A log of all that was done with the case has this meeting's own decision too.
  const isLog = found.some((text) => dayFirst.test(text) && isOwnDay(text));
  const mayDecide = (text: string) => !(isLog && dayFirst.test(text));
  const named = found.filter(mayDecide);
  if (named.some(isOwnDay) || named.length > 2) return new Set(named);
  return new Set(
    all.flatMap(({ lines }) =>
      lines
        .filter(({ text }, at) => mayDecide(text) && opensAct(lines, at))
        .map(({ text }) => text),
    ),
  );
}

/** An act stands below it: "Anbefales." */
function opensAct(lines: readonly Line[], at: number): boolean {
  if (!opensText(lines, at)) return false;
  const below = lines.slice(at + 1).find(({ text }) => text !== "")?.text ?? "";
  return /^drøftet/i.test(below) || classifyDecision(below, false).type !== "discussed";
}

/** A text stands below it, and no other day. */
function opensText(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at] as Line;
  if (text === "" || findDecisionHeading(text) !== null || readDecider(text) === null) return false;
  let below = at + 1;
  while (lines[below]?.text === "") below += 1;
  const next = lines[below]?.text ?? "";
  return next !== "" && readDecider(next) === null && findHeading(next) === null;
}
