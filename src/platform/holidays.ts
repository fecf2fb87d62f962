import { Temporal } from "temporal-polyfill";

/** Days from Easter Sunday to the holidays that move with it. */
const AROUND_EASTER: Record<number, string> = {
  [-3]: "skærtorsdag",
  [-2]: "langfredag",
  0: "påskedag",
  1: "2. påskedag",
  39: "Kristi himmelfartsdag",
  49: "pinsedag",
  50: "2. pinsedag",
};
const FIXED: Record<string, string> = {
  "01-01": "nytårsdag",
  "12-25": "juledag",
  "12-26": "2. juledag",
};
const GREAT_PRAYER_DAY = { name: "store bededag", daysAfterEaster: 26, lastYear: 2023 };

/** Weekdays by law on which town halls are closed as on a holiday. */
const CLOSED_DAYS = {
  "06-05": "grundlovsdag",
  "12-24": "juleaftensdag",
  "12-31": "nytårsaftensdag",
} as const;
export type ClosedDay = (typeof CLOSED_DAYS)[keyof typeof CLOSED_DAYS];
export const CLOSED_DAY_NAMES: readonly ClosedDay[] = Object.values(CLOSED_DAYS);

/** The public holiday (helligdag) on that day, by its Danish name, or null. */
export function holidayOn(day: Temporal.PlainDate): string | null {
  const fixed = FIXED[day.toString().slice(5)];
  if (fixed !== undefined) return fixed;
  const fromEaster = easter(day.year).until(day).days;
  const { name, daysAfterEaster, lastYear } = GREAT_PRAYER_DAY;
  if (fromEaster === daysAfterEaster && day.year <= lastYear) return name;
  return AROUND_EASTER[fromEaster] ?? null;
}

/** The closed day on that day, by its Danish name, or null. */
export function closedDayOn(day: Temporal.PlainDate): ClosedDay | null {
  return CLOSED_DAYS[day.toString().slice(5) as keyof typeof CLOSED_DAYS] ?? null;
}

/** A public holiday in Denmark, or a day on which a town hall is closed as on one. */
export function isHoliday(day: Temporal.PlainDate): boolean {
  return holidayOn(day) !== null || closedDayOn(day) !== null;
}

/** Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * (c >> 2) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Temporal.PlainDate(year, Math.floor(f / 31), (f % 31) + 1);
}
