import { Temporal } from "temporal-polyfill";
import { LEADERS_FORUM, MAIN_MED } from "./body-facts.ts";
import { BODIES } from "./bodies.ts";
import { isMeetingFree } from "./meeting-free.ts";

/** Meetings of one body that are planned here. */
export interface PlannedMeetings {
  body: string;
  title: string | null;
  dates: string[];
  start: string;
  end: string;
  place: string;
  online: string | null;
}

const WEEKS_AHEAD = 30;

/** What is planned for the half year after `today` (YYYY-MM-DD); in July and holidays nobody meets. */
export function ownMeetings(today: string): PlannedMeetings[] {
  const board = {
    body: BODIES.board.name,
    title: null,
    start: "08:30",
    end: "11:00",
    place: "Mødelokale Tangen, Rådhuset",
    online: "https://teams.example.com/l/meetup/koncernledelsen",
  };
  const council = {
    body: BODIES.council.name,
    start: "18:00",
    end: "21:00",
    place: "Byrådssalen, Rådhuset",
    online: null,
  };
  const councilDays = daysAhead(today, { weekday: 4, every: 4, from: 5 });
  return [
    { ...board, dates: daysAhead(today, { weekday: 3, every: 2, from: 2 }) },
    {
      body: BODIES.committee.name,
      title: null,
      dates: daysAhead(today, { weekday: 2, every: 4, from: 2 }),
      start: "16:00",
      end: "18:30",
      place: "Havnekontoret, Søndre Mole 4",
      online: null,
    },
    { ...council, title: null, dates: councilDays },
    {
      ...council,
      title: "Budgetmøde",
      dates: councilDays
        .slice(2, 3)
        .map((date) => Temporal.PlainDate.from(date).subtract({ days: 2 }).toString()),
      start: "16:00",
      end: "19:00",
    },
    {
      body: LEADERS_FORUM,
      title: null,
      dates: daysAhead(today, { weekday: 1, every: 9, from: 3 }),
      start: "13:00",
      end: "16:00",
      place: "Kulturhuset Tovværket",
      online: null,
    },
    {
      body: MAIN_MED,
      title: null,
      dates: daysAhead(today, { weekday: 5, every: 8, from: 4 }),
      start: "09:00",
      end: "11:00",
      place: "Mødelokale Tangen, Rådhuset",
      online: null,
    },
  ];
}

/** The weekday (1 is Monday) in every so many weeks, `from` so many weeks ahead; free weeks left out. */
function daysAhead(
  today: string,
  { weekday, every, from }: { weekday: number; every: number; from: number },
): string[] {
  const day = Temporal.PlainDate.from(today);
  const first = day.add({ days: weekday - day.dayOfWeek + 7 * from });
  return Array.from({ length: Math.ceil((WEEKS_AHEAD - from) / every) }, (_, n) =>
    first.add({ weeks: n * every }),
  )
    .filter((one) => !isMeetingFree(one))
    .map(String);
}
