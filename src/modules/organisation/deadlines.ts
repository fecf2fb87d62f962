import { Temporal } from "temporal-polyfill";
import { instantInDenmark } from "../../platform/clock.ts";
import type { CutOff, DispatchRules } from "./rules.ts";
import { type Deadline, addWorkdays, deadlineOn } from "./workdays.ts";

/**
 * When agenda and material of a meeting (YYYY-MM-DD) must be out: so many hverdage before it, the
 * meeting's own day not counted (kommunestyrelsesloven § 8(4): 4 and 3).
 */
export function dispatchDeadlines(
  meetingDate: string,
  rules: DispatchRules,
): { agenda: Deadline; material: Deadline } {
  const before = (days: number) => deadlineOn(addWorkdays(meetingDate, -days, rules), rules);
  return { agenda: before(rules.agendaDays), material: before(rules.materialDays) };
}

export interface CutOffDeadline extends Deadline {
  /** HH:MM in Denmark. */
  time: string;
  instant: Date;
}

/**
 * When cases for a meeting (YYYY-MM-DD) must be in: on a weekday of the week so many weeks before
 * the meeting's, by Danish time. A rule that would give the meeting's own day or a later one gives
 * that of the week before.
 */
export function cutOffOf(
  meetingDate: string,
  cutOff: CutOff,
  rules: DispatchRules,
): CutOffDeadline {
  const meeting = Temporal.PlainDate.from(meetingDate);
  const wanted = meeting.add({ days: cutOff.weekday - meeting.dayOfWeek - 7 * cutOff.weeksBefore });
  const isTooLate = Temporal.PlainDate.compare(wanted, meeting) >= 0;
  const day = isTooLate ? wanted.subtract({ weeks: 1 }) : wanted;
  const deadline = deadlineOn(day.toString(), rules);
  return {
    ...deadline,
    time: cutOff.time,
    instant: instantInDenmark(deadline.date, cutOff.time),
  };
}
