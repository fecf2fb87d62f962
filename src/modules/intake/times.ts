const clock = String.raw`(\d{1,2})[.:](\d{2})`;

/** "8.30 - 8.50<tab>title", "Kl. 08.00 - 08.45 title", "8.30-09.00 – title". */
export const scheduleRow = new RegExp(
  `^(?:[Kk]l\\.?\\s*)?${clock}\\s*[-–—]\\s*${clock}(?:\\t|\\s+[-–—]\\s+|\\s+)(?=\\S)`,
);

/** Hours and minutes as HH:MM; null when they are no time of day. */
export function clockTime(hours: string, minutes: string | undefined): string | null {
  if (Number(hours) > 23 || Number(minutes ?? 0) > 59) return null;
  return `${hours.padStart(2, "0")}:${(minutes ?? "00").padStart(2, "0")}`;
}

const times =
  /(?<![\d.:])(?<hours>\d{1,2})[.:](?<minutes>\d{2})(?::\d{2})?(?![\d.:]*\d)(?<half>\s*[AP]M(?!\p{L}))?|kl\.?\s*(?<hour>\d{1,2})(?![\d.:]*\d)/giu;

/** The times of day in a text, in printed order. */
export function findTimes(text: string): string[] {
  return [...text.matchAll(times)].flatMap(({ groups }) => {
    const printed = groups?.["hours"] ?? groups?.["hour"] ?? "";
    // "3:00:00 PM"
    const isLate = /pm/i.test(groups?.["half"] ?? "") && Number(printed) < 12;
    const hours = isLate ? String(Number(printed) + 12) : printed;
    const time = clockTime(hours, groups?.["minutes"]);
    return time === null ? [] : [time];
  });
}
