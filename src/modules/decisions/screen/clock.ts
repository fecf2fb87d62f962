const CLOCK = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/Copenhagen",
});

/** The hour in Denmark as fields and changes hold it, HH:MM; without an instant, now. */
export function clockOf(at: string | Date = new Date()): string {
  return CLOCK.format(new Date(at));
}
