import { Temporal } from "temporal-polyfill";
import { closedDayOn, holidayOn } from "../../platform/holidays.ts";
import { dateText, timeRangeText } from "../../platform/i18n/index.ts";

/** A meeting on the same day, of any body. */
export interface OtherMeeting {
  id: string;
  bodyId: string;
  body: string;
  title: string | null;
  /** HH:MM */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
}

/** What is known of a meeting that is to be planned or moved; what isn't typed yet is null. */
export interface Planned {
  bodyId: string;
  date: string;
  start: string | null;
  end: string | null;
  place: string | null;
}

/** Minutes that a meeting without a planned end keeps its room. */
export const WITHOUT_END = 120;

/**
 * What whoever plans should think of twice, as sentences. None of it is forbidden. Without `freeDays`
 * nothing is said of holidays and weekends.
 */
export function warningsOf(
  planned: Planned,
  known: { today: string; termLabel: string | null; hasTerms: boolean; others: OtherMeeting[] },
  { freeDays }: { freeDays: boolean } = { freeDays: true },
): string[] {
  const { date } = planned;
  const day = dateText(date, "da");
  const told: string[] = [];
  const why = freeDay(date);
  if (why !== null && freeDays) told.push(`${capital(day)} er ${why}.`);
  if (date < known.today) told.push(`${capital(day)} er passeret.`);
  if (known.hasTerms && known.termLabel === null)
    told.push("Ingen af udvalgets perioder omfatter datoen. Mødet kommer til at stå uden periode.");
  for (const other of known.others) {
    if (other.bodyId === planned.bodyId)
      told.push(`Udvalget har allerede et møde den dag: ${nameOf(other)}.`);
    else if (isSameRoom(planned, other)) told.push(`${other.place} er optaget: ${nameOf(other)}.`);
  }
  return told;
}

/** "søndag", "juleaftensdag" … on days when hardly anybody meets; null on others. */
export function freeDay(date: string): string | null {
  const day = Temporal.PlainDate.from(date);
  const holiday = holidayOn(day) ?? closedDayOn(day);
  if (holiday !== null) return holiday;
  if (day.dayOfWeek === 6) return "en lørdag";
  return day.dayOfWeek === 7 ? "en søndag" : null;
}

function isSameRoom(planned: Planned, other: OtherMeeting): boolean {
  const { start, end, place } = planned;
  if (place === null || start === null || other.place === null || other.startTime === null)
    return false;
  const room = (name: string) =>
    name
      .toLocaleLowerCase("da")
      .replaceAll(/[\s,.]+/g, " ")
      .trim();
  const [from, to] = hoursOf(start, end);
  const [otherFrom, otherTo] = hoursOf(other.startTime, other.endTime);
  return room(place) === room(other.place) && from < otherTo && otherFrom < to;
}

/** Minutes from midnight. */
function hoursOf(start: string, end: string | null): [number, number] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return [minutes(start), end === null ? minutes(start) + WITHOUT_END : minutes(end)];
}

function nameOf({ title, body, startTime, endTime }: OtherMeeting): string {
  const name = title === null ? body : `${title} (${body})`;
  return startTime === null ? name : `${name} ${timeRangeText(startTime, endTime, "da")}`;
}

const capital = (text: string) => text[0]!.toLocaleUpperCase("da") + text.slice(1);
