import { Temporal } from "temporal-polyfill";

/** The days from Easter Sunday to each Danish holiday that moves with it. */
const AROUND_EASTER = [-3, -2, 0, 1, 39, 49, 50];
const FIXED = ["01-01", "06-05", "12-24", "12-25", "12-26", "12-31"];

/** A public holiday in Denmark, or a day on which a town hall is closed as on one. */
export function isHoliday(day: Temporal.PlainDate): boolean {
  return (
    FIXED.includes(day.toString().slice(5)) ||
    AROUND_EASTER.includes(easter(day.year).until(day).days)
  );
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
