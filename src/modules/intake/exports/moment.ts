import { dateInDenmark, timeInDenmark } from "../../../platform/clock.ts";
import { findDate } from "../dates.ts";
import { clockTime } from "../times.ts";

/** When something is, in Denmark. */
export interface Moment {
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM; null when none is given, or midnight, which stands for none. */
  time: string | null;
}

/**
 * Reads a moment as case systems write it, in Danish time: "15-05-2013 16:30:00", "2013-06-20 10:30",
 * "27. august 2018 16:00". Null for none and for the year 1, which stands for none.
 */
export function readMoment(text: string): Moment | null {
  const found = findDate(text);
  if (found === null || found.date < "1800") return null;
  const [, hours, minutes] = /(\d{1,2})[:.](\d{2})/.exec(text.slice(found.end)) ?? [];
  return { date: found.date, time: realTime(clockTime(hours ?? "", minutes)) };
}

/**
 * Reads a moment of JSON: one that tells how far it is from UTC ("2026-05-18T17:00:00+02:00") is that instant,
 * any other is Danish time, whatever its field is called.
 */
export function readIsoMoment(text: string): Moment | null {
  if (!/(?:z|[+-]\d{2}:?\d{2})$/i.test(text)) return readMoment(text.replace("T", " "));
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1800
    ? null
    : { date: dateInDenmark(instant), time: realTime(timeInDenmark(instant)) };
}

const realTime = (time: string | null) => (time === "00:00" ? null : time);
