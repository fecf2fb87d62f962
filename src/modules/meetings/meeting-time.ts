import { dateInDenmark, instantInDenmark, timeInDenmark } from "../../platform/clock.ts";

/**
 * The instant at which a meeting begins, from its civil date (YYYY-MM-DD) and time (HH:MM) in Denmark.
 * An hour that the change to winter time doubles is its first; null when the change to summer time
 * skips the time, so that no clock ever shows it.
 */
export function beginningOf(date: string, time: string): Date | null {
  const instant = instantInDenmark(date, time);
  return dateInDenmark(instant) === date && timeInDenmark(instant) === time ? instant : null;
}
