import { Temporal } from "temporal-polyfill";
import { type ClosedDay, closedDayOn, holidayOn } from "../../platform/holidays.ts";

/** What counts as a hverdag. Sundays and public holidays never do. */
export interface WorkdayRules {
  saturdayCounts: boolean;
  /** Weekdays by law that don't count here, since the town hall is closed. */
  closedDays: readonly ClosedDay[];
}

/**
 * What kommunestyrelsesloven § 8(4) means by hverdag: every day but Sundays and public holidays.
 * Rules that count fewer days send papers out earlier than the law demands, never later.
 */
export const LAWFUL_WORKDAYS: WorkdayRules = { saturdayCounts: true, closedDays: [] };

const SATURDAY = 6;
const SUNDAY = 7;

/** True when `date` (YYYY-MM-DD) counts as a hverdag. */
export function isWorkday(date: string, rules: WorkdayRules = LAWFUL_WORKDAYS): boolean {
  return whyNot(Temporal.PlainDate.from(date), rules) === null;
}

/** Why the day doesn't count, as a Danish word, or null when it does. */
function whyNot(day: Temporal.PlainDate, rules: WorkdayRules): string | null {
  const holiday = holidayOn(day);
  if (holiday !== null) return holiday;
  if (day.dayOfWeek === SUNDAY) return "søndag";
  if (day.dayOfWeek === SATURDAY && !rules.saturdayCounts) return "lørdag";
  const closed = closedDayOn(day);
  return closed !== null && rules.closedDays.includes(closed) ? closed : null;
}

/** The date `count` hverdage after `date`, or before it when `count` is negative; `date` itself isn't counted. */
export function addWorkdays(
  date: string,
  count: number,
  rules: WorkdayRules = LAWFUL_WORKDAYS,
): string {
  const step = Math.sign(count);
  let day = Temporal.PlainDate.from(date);
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step });
    if (whyNot(day, rules) === null) left--;
  }
  return day.toString();
}

/** How many hverdage there are after `from` up to and with `to`; 0 unless `to` is later. */
export function workdaysBetween(
  from: string,
  to: string,
  rules: WorkdayRules = LAWFUL_WORKDAYS,
): number {
  const last = Temporal.PlainDate.from(to);
  let count = 0;
  let day = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(day, last) < 0) {
    day = day.add({ days: 1 });
    if (whyNot(day, rules) === null) count++;
  }
  return count;
}

/** `date`, or the first hverdag after it. */
export function nextWorkdayOnOrAfter(date: string, rules: WorkdayRules = LAWFUL_WORKDAYS): string {
  return isWorkday(date, rules) ? date : addWorkdays(date, 1, rules);
}

/** A date that somebody must do something by. */
export interface Deadline {
  /** YYYY-MM-DD, always a day on which people are at work. */
  date: string;
  /** Set when the day by the rule was another, later one, and why: "juledag", "lørdag". */
  moved: { from: string; because: string } | null;
}

/**
 * `date`, or the day before it on which people are at work: neither a weekend, a public holiday nor
 * one of the closed days. A deadline that falls on such a day must be met before it.
 */
export function deadlineOn(date: string, { closedDays }: WorkdayRules): Deadline {
  const atWork = { saturdayCounts: false, closedDays };
  const because = whyNot(Temporal.PlainDate.from(date), atWork);
  return because === null
    ? { date, moved: null }
    : { date: addWorkdays(date, -1, atWork), moved: { from: date, because } };
}
