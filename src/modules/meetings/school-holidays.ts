import { Temporal } from "temporal-polyfill";
import { easter } from "../../platform/holidays.ts";

/**
 * Weeks in which municipalities' schools, and so most of their bodies, keep free. Each municipality sets
 * its own days; these weeks hold for nearly all.
 */
export const SCHOOL_HOLIDAYS = {
  winter: "vinterferie (uge 7)",
  winter8: "vinterferie (uge 8)",
  easter: "påskeferie",
  summer: "sommerferie (uge 27–31)",
  autumn: "efterårsferie (uge 42)",
  christmas: "juleferie (uge 52, 53 og 1)",
} as const;
export type SchoolHoliday = keyof typeof SCHOOL_HOLIDAYS;
export const SCHOOL_HOLIDAY_KEYS = Object.keys(SCHOOL_HOLIDAYS) as SchoolHoliday[];

/** Those that most councils leave out. */
export const USUAL_HOLIDAYS: readonly SchoolHoliday[] = [
  "winter",
  "easter",
  "summer",
  "autumn",
  "christmas",
];

/** The holiday whose weeks have that day (YYYY-MM-DD), or null. */
export function schoolHolidayOn(date: string): SchoolHoliday | null {
  const day = Temporal.PlainDate.from(date);
  const beforeEaster = day.until(easter(day.year)).days;
  if (beforeEaster > 0 && beforeEaster < 7) return "easter";
  const week = day.weekOfYear ?? 0;
  if (week === 7) return "winter";
  if (week === 8) return "winter8";
  if (week >= 27 && week <= 31) return "summer";
  if (week === 42) return "autumn";
  return [52, 53, 1].includes(week) ? "christmas" : null;
}
