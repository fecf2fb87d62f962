import { Temporal } from "temporal-polyfill";

/** The zone in which Danish meetings are held and shown; stored times are UTC. */
export const ZONE = "Europe/Copenhagen";

/** The civil date in Denmark at `instant`, YYYY-MM-DD. */
export function dateInDenmark(instant: Date): string {
  return inDenmark(instant).toPlainDate().toString();
}

/** The civil time in Denmark at `instant`, HH:MM. */
export function timeInDenmark(instant: Date): string {
  return inDenmark(instant).toPlainTime().toString({ smallestUnit: "minute" });
}

/**
 * The instant of a civil date (YYYY-MM-DD) and time (HH:MM) in Denmark. A time that a change to
 * summer time skips counts as the hour after; one that occurs twice is the first.
 */
export function instantInDenmark(date: string, time: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(ZONE, {
    disambiguation: "compatible",
  });
  return new Date(zoned.epochMilliseconds);
}

function inDenmark(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}
