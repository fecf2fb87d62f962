import {
  cutOffOf,
  dispatchDeadlines,
  isSecretaryOf,
  rulesOf,
  type Viewer,
} from "../organisation/index.ts";
import type { ComingMeeting } from "../meetings/index.ts";

/** A day by which somebody has to have done something for a meeting. */
export interface MeetingDeadline {
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM, or null for the whole day. */
  time: string | null;
  what: string;
  body: string;
  /** Of the meeting, YYYY-MM-DD. */
  meetingDate: string;
}

/**
 * What is due for coming meetings from `today` on, the next first: when cases must be in, and for the
 * body's secretary when agenda and material must be out (kommunestyrelsesloven § 8(4) or the body's
 * own rules).
 */
export function meetingDeadlines(
  meetings: readonly ComingMeeting[],
  viewer: Viewer,
  today: string,
): MeetingDeadline[] {
  const due = meetings.flatMap(({ date, body }): MeetingDeadline[] => {
    const rules = rulesOf(body);
    const about = { body: body.name, meetingDate: date };
    const cutOff = rules.cutOff === null ? null : cutOffOf(date, rules.cutOff, rules.dispatch);
    const { agenda, material } = dispatchDeadlines(date, rules.dispatch);
    const out: MeetingDeadline[] = [
      { ...about, date: agenda.date, time: null, what: "Dagsordenen skal være udsendt" },
      { ...about, date: material.date, time: null, what: "Materialet skal være udsendt" },
    ];
    return [
      ...(cutOff === null
        ? []
        : [{ ...about, date: cutOff.date, time: cutOff.time, what: "Sager skal være indleveret" }]),
      ...(isSecretaryOf(viewer, body.id) ? out : []),
    ];
  });
  return due
    .filter((one) => one.date >= today)
    .toSorted((a, b) => `${a.date} ${a.time ?? "24"}`.localeCompare(`${b.date} ${b.time ?? "24"}`));
}
