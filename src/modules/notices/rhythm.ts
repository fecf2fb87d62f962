import { Temporal } from "temporal-polyfill";
import { ZONE } from "../../platform/clock.ts";
import { isHoliday } from "../../platform/holidays.ts";

/** When a person's digest comes. */
export interface Rhythm {
  /** In Denmark, 0-23. */
  hour: number;
  /** ISO weekdays: 1 is Monday. At least one. */
  weekdays: number[];
  /** Also on holidays that fall on these days. */
  onHolidays: boolean;
}

/** Each working day when people come to work. */
export const USUAL_RHYTHM: Rhythm = { hour: 7, weekdays: [1, 2, 3, 4, 5], onHolidays: false };

/** The digest of the day on which `now` falls, when its hour has come; else null. It tells of what came before `until`. */
export function digestNow(rhythm: Rhythm, now: Date): { day: string; until: Date } | null {
  const time = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  const day = time.toPlainDate();
  if (!rhythm.weekdays.includes(day.dayOfWeek)) return null;
  if (isHoliday(day) && !rhythm.onHolidays) return null;
  const until = day.toZonedDateTime({ timeZone: ZONE, plainTime: { hour: rhythm.hour } });
  if (Temporal.ZonedDateTime.compare(time, until) < 0) return null;
  return { day: day.toString(), until: new Date(until.epochMilliseconds) };
}
