import { Temporal } from "temporal-polyfill";
import { SCHOOL_HOLIDAYS, type SchoolHoliday, schoolHolidayOn } from "./school-holidays.ts";
import { freeDay } from "./plan-warnings.ts";

/** How often a series meets. */
export type Rhythm =
  /** On a weekday (1 is Monday) of every so many weeks. */
  | { kind: "weeks"; weekday: number; every: number }
  /** On the n-th weekday of every so many months; -1 is the last. */
  | { kind: "months"; weekday: number; nth: 1 | 2 | 3 | 4 | -1; every: number };

export interface SeriesRule {
  rhythm: Rhythm;
  /** YYYY-MM-DD, both days counted. */
  from: string;
  until: string;
  /** Weeks in which nobody meets. */
  without: readonly SchoolHoliday[];
}

export interface SeriesDate {
  /** YYYY-MM-DD */
  date: string;
  /** Why it is left out unless it is chosen: "langfredag", "vinterferie"; null when it isn't. */
  free: string | null;
}

/** More than a body meets in a year or two. */
const MOST = 200;

/** The dates of a series, those on holidays and in free weeks marked. */
export function seriesDates({ rhythm, from, until, without }: SeriesRule): SeriesDate[] {
  const days = rhythm.kind === "weeks" ? weekly(rhythm, from) : monthly(rhythm, from);
  const dates: SeriesDate[] = [];
  for (const day of days) {
    const date = day.toString();
    if (date > until || dates.length === MOST) break;
    if (date < from) continue;
    const holiday = schoolHolidayOn(date);
    const isFree = holiday !== null && without.includes(holiday);
    dates.push({ date, free: freeDay(date) ?? (isFree ? SCHOOL_HOLIDAYS[holiday] : null) });
  }
  return dates;
}

function* weekly({ weekday, every }: Rhythm & { kind: "weeks" }, from: string) {
  const start = Temporal.PlainDate.from(from);
  const first = start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
  for (let n = 0; n < 10_000; n += every) yield first.add({ weeks: n });
}

function* monthly({ weekday, nth, every }: Rhythm & { kind: "months" }, from: string) {
  const start = Temporal.PlainDate.from(from).toPlainYearMonth();
  for (let n = 0; n < 2000; n += every) {
    const month = start.add({ months: n });
    const edge = month.toPlainDate({ day: nth === -1 ? month.daysInMonth : 1 });
    yield nth === -1
      ? edge.subtract({ days: (edge.dayOfWeek - weekday + 7) % 7 })
      : edge.add({ days: ((weekday - edge.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
  }
}
