import { dateInDenmark, instantInDenmark, timeInDenmark } from "../../platform/clock.ts";

/** The day of a meeting. Times are civil times in Denmark, HH:MM; an end before the start is the next day's. */
export interface MeetingDay {
  /** YYYY-MM-DD */
  date: string;
  start: string;
  /** null where the meeting has no set end. */
  end: string | null;
}

/** A row as it is planned. */
export interface PlannedRow {
  minutes: number;
  /** HH:MM; a row without one begins when the row before ends. */
  fixedStart: string | null;
}

/** When a row is. */
export interface LaidRow {
  from: string;
  to: string;
  /** Free minutes before it, since it begins at a fixed time. */
  gap: number;
  /** Minutes that the rows before it take of its own time. */
  overlap: number;
}

export interface LaidSchedule {
  rows: LaidRow[];
  /** The minutes of all rows. */
  sum: number;
  /** HH:MM, when the last row ends. */
  endsAt: string;
  /** How many minutes that is after the meeting's end; negative before it, null without a set end. */
  overrun: number | null;
}

const MINUTE = 60_000;

/**
 * Gives each row its times: one after the other, from the meeting's start or from a row's own fixed
 * time. Minutes are real ones, so a row over the change to or from summer time is as long as it says.
 */
export function layOutSchedule(day: MeetingDay, planned: readonly PlannedRow[]): LaidSchedule {
  const start = instantInDenmark(day.date, day.start).getTime();
  let at = start;
  const rows = planned.map(({ minutes, fixedStart }, index): LaidRow => {
    const wanted = fixedStart === null ? at : nearest(at, fixedStart);
    // The day may begin before the meeting does: arrival, breakfast.
    const late = index === 0 ? 0 : at - wanted;
    const [from, to] = [wanted, wanted + minutes * MINUTE];
    at = to;
    return {
      from: clock(from),
      to: clock(to),
      gap: index === 0 ? 0 : Math.max(0, -late / MINUTE),
      overlap: Math.max(0, late / MINUTE),
    };
  });
  return {
    rows,
    sum: planned.reduce((sum, { minutes }) => sum + minutes, 0),
    endsAt: clock(at),
    overrun: day.end === null ? null : Math.round((at - endOf(day, start)) / MINUTE),
  };
}

const clock = (instant: number) => timeInDenmark(new Date(instant));

function endOf({ date, end }: MeetingDay, start: number): number {
  const same = instantInDenmark(date, end ?? "").getTime();
  return same > start ? same : instantInDenmark(nextDay(date), end ?? "").getTime();
}

/** The instant of that civil time which is nearest to `at`: on the same day, or over midnight. */
function nearest(at: number, time: string): number {
  const date = dateInDenmark(new Date(at));
  const days = [nextDay(date, -1), date, nextDay(date)];
  const all = days.map((one) => instantInDenmark(one, time).getTime());
  return all.reduce((best, one) => (Math.abs(one - at) < Math.abs(best - at) ? one : best));
}

function nextDay(date: string, days = 1): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
