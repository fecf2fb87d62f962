import { Temporal } from "temporal-polyfill";
import { freeDay } from "./plan-warnings.ts";
import type { ListedMeeting } from "./store/listed.ts";

export interface CalendarDay {
  /** YYYY-MM-DD */
  date: string;
  number: number;
  isToday: boolean;
  /** A weekend, a holiday or a closed day. */
  isFree: boolean;
  meetings: number;
}

export interface CalendarMonth {
  /** 1 to 12. */
  number: number;
  /** "marts" */
  name: string;
  /** Mondays first; null for days of the months beside. */
  weeks: { number: number; days: (CalendarDay | null)[] }[];
  meetings: ListedMeeting[];
}

const NAME = new Intl.DateTimeFormat("da-DK", { month: "long", timeZone: "UTC" });

/** The year as twelve months of weeks, with its meetings. */
export function yearOf(
  year: number,
  meetings: readonly ListedMeeting[],
  today: string,
): CalendarMonth[] {
  const byDate = Map.groupBy(meetings, ({ date }) => date);
  return Array.from({ length: 12 }, (_, at) => {
    const first = new Temporal.PlainDate(year, at + 1, 1);
    const weeks: CalendarMonth["weeks"] = [];
    for (let n = 0; n < first.daysInMonth; n++) {
      const day = first.add({ days: n });
      const date = day.toString();
      if (n === 0 || day.dayOfWeek === 1)
        weeks.push({ number: day.weekOfYear ?? 0, days: Array.from({ length: 7 }, () => null) });
      weeks.at(-1)!.days[day.dayOfWeek - 1] = {
        date,
        number: n + 1,
        isToday: date === today,
        isFree: freeDay(date) !== null,
        meetings: byDate.get(date)?.length ?? 0,
      };
    }
    return {
      number: at + 1,
      name: NAME.format(Date.UTC(year, at, 1)),
      weeks,
      meetings: meetings.filter(({ date }) => date.slice(0, 7) === first.toString().slice(0, 7)),
    };
  });
}
