import {
  type BodyKind,
  cutOffOf,
  type Deadline,
  dispatchDeadlines,
  rulesOf,
} from "../organisation/index.ts";
import { dateText, timeText } from "../../platform/i18n/index.ts";
import { Temporal } from "temporal-polyfill";

/** A day by which something must be done for a meeting. */
export interface MeetingDeadline {
  key: "cut-off" | "agenda" | "material";
  what: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM, or null for the whole day. */
  time: string | null;
  /** Why it isn't the day that the rule gives, or null. */
  moved: string | null;
}

/** What the body's rules ask of a meeting on `date` (YYYY-MM-DD), in the order of their days. */
export function deadlinesOf(
  body: { kind: BodyKind; rules: unknown },
  date: string,
): MeetingDeadline[] {
  const rules = rulesOf(body);
  const { agenda, material } = dispatchDeadlines(date, rules.dispatch);
  const all: MeetingDeadline[] = [
    { key: "agenda", what: "Dagsordenen skal være udsendt", time: null, ...dayOf(agenda) },
    { key: "material", what: "Materialet skal være udsendt", time: null, ...dayOf(material) },
  ];
  if (rules.cutOff !== null) {
    const cutOff = cutOffOf(date, rules.cutOff, rules.dispatch);
    const { time } = cutOff;
    all.push({ key: "cut-off", what: "Sager skal være indleveret", time, ...dayOf(cutOff) });
  }
  return all.toSorted((a, b) =>
    `${a.date} ${a.time ?? "24"}`.localeCompare(`${b.date} ${b.time ?? "24"}`),
  );
}

function dayOf({ date, moved }: Deadline) {
  return {
    date,
    moved: moved === null ? null : `${dateText(moved.from, "da", "long")} er ${moved.because}`,
  };
}

export interface ClockLine extends MeetingDeadline {
  /** "onsdag den 4. marts 2026 kl. 12.00" */
  at: string;
  /** "om 3 dage", "i dag", "2 dage over fristen", "udsendt i tide". */
  left: string;
  state: "coming" | "today" | "late" | "met";
}

/**
 * How long there is left of each deadline, or by how much it was passed. `doneOn` is the day on which
 * the agenda was sent out, which stops the clock of agenda and material.
 */
export function clockOf(
  deadlines: readonly MeetingDeadline[],
  now: { date: string; time: string },
  doneOn: string | null,
): ClockLine[] {
  return deadlines.map((one) => {
    const at = `${dateText(one.date, "da")}${one.time === null ? "" : ` ${timeText(one.time, "da")}`}`;
    if (one.key !== "cut-off" && doneOn !== null) return { ...one, at, ...whenSent(one, doneOn) };
    return { ...one, at, ...whenOpen(one, now) };
  });
}

function whenSent({ date }: MeetingDeadline, doneOn: string) {
  const late = daysBetween(date, doneOn);
  return late <= 0
    ? { state: "met" as const, left: "udsendt i tide" }
    : { state: "late" as const, left: `udsendt ${days(late)} efter fristen` };
}

function whenOpen({ key, date, time }: MeetingDeadline, now: { date: string; time: string }) {
  const left = daysBetween(now.date, date);
  const isPassed = left < 0 || (left === 0 && time !== null && now.time > time);
  if (isPassed && key === "cut-off") return { state: "met" as const, left: "fristen er udløbet" };
  if (isPassed) return { state: "late" as const, left: `${days(-left)} over fristen` };
  if (left === 0) return { state: "today" as const, left: "i dag" };
  return { state: "coming" as const, left: left === 1 ? "i morgen" : `om ${days(left)}` };
}

const days = (count: number) => (count === 1 ? "1 dag" : `${count} dage`);

function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}
