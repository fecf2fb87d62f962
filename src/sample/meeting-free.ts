import type { Temporal } from "temporal-polyfill";
import { easter, isHoliday } from "../platform/holidays.ts";

/** Holidays and the weeks that councils keep free: July, autumn, Christmas, winter and the week before Easter. */
export function isMeetingFree(day: Temporal.PlainDate): boolean {
  const beforeEaster = day.until(easter(day.year)).days;
  return (
    isHoliday(day) ||
    day.month === 7 ||
    [1, 7, 42, 52, 53].includes(day.weekOfYear ?? 0) ||
    (beforeEaster > 0 && beforeEaster < 7)
  );
}
