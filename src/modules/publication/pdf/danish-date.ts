const DAY = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
const plain = new Intl.DateTimeFormat("da-DK", DAY);
const withWeekday = new Intl.DateTimeFormat("da-DK", { ...DAY, weekday: "long" });

/** A civil date (YYYY-MM-DD) as printed: "21. januar 2026", or "onsdag den 21. januar 2026". */
export function printDate(date: string, { weekday = false } = {}): string {
  return (weekday ? withWeekday : plain).format(new Date(`${date}T00:00:00Z`));
}

/** A civil time (HH:MM) as printed: "8.30". */
export function printTime(time: string): string {
  return time.replace(/^0(?=\d)/, "").replace(":", ".");
}

export type UtcParts = Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>;

export function utcParts(time: Date): UtcParts {
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  };
}
