const months = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];

const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

const written = new RegExp(
  `(?:(?<weekday>\\p{L}{3,4}dag),?\\s+)?(?:(?<!\\p{L})(?:den|d\\.)\\s*)?` +
    `(?:(?<day>\\d{1,2})(?:[-./](?<month>\\d{1,2})(?:[-./]|\\s+(?=20\\d\\d))|\\.?[\\s-]*(?<name>\\p{L}{3,9})[.,]?[\\s-]+)(?<year>\\d{4})` +
    `|(?<after>\\p{L}{3,9})\\.?\\s+(?<dayAfter>\\d{1,2}),\\s+(?<yearAfter>\\d{4})` +
    `|(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2}))(?!\\d)`,
  "iu",
);

/** An hour as Americans write it behind a date. */
const afternoon = /^\s*\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M(?!\p{L})/u;

export interface FoundDate {
  /** YYYY-MM-DD */
  date: string;
  /** The day of the week that is printed with it, in small letters; null when none is. */
  weekday: string | null;
  /** Where it stands in the text, with "den" and the like. */
  start: number;
  end: number;
}

/** The first date in a text: "21-01-2026", "31.03.2021", "Onsdag d. 21. januar 2026", "januar 21, 2026", "2026-01-21". */
export function findDate(text: string): FoundDate | null {
  if (!/\d{4}/.test(text)) return null;
  const match = written.exec(text);
  if (match === null) return null;
  const groups = match.groups as Record<string, string | undefined>;
  const year = Number(groups["year"] ?? groups["yearAfter"] ?? groups["isoYear"]);
  const printed = groups["name"] ?? groups["after"];
  const month =
    printed === undefined ? Number(groups["month"] ?? groups["isoMonth"]) : monthOf(printed);
  const day = Number(groups["day"] ?? groups["dayAfter"] ?? groups["isoDay"]);
  const end = match.index + match[0].length;
  // "6/12/2019 3:00:00 PM" is American.
  const isMonthFirst = printed === undefined && afternoon.test(text.slice(end));
  const [ofYear, ofMonth] = isMonthFirst ? [day, month] : [month, day];
  const made = new Date(Date.UTC(year, ofYear - 1, ofMonth));
  if (made.getUTCMonth() !== ofYear - 1 || made.getUTCDate() !== ofMonth) return null;
  return {
    date: made.toISOString().slice(0, 10),
    weekday: weekdays.find((name) => name === groups["weekday"]?.toLowerCase()) ?? null,
    start: match.index,
    end,
  };
}

/** The Danish name of a date's day of the week: "onsdag". */
export function weekdayOf(date: string): string {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] as string;
}

/** From 1; 0 when the word is no month. Months may be cut short: "jan". */
function monthOf(name: string): number {
  const small = name.toLowerCase();
  return small.length < 3 ? 0 : months.findIndex((month) => month.startsWith(small)) + 1;
}
