import { Temporal } from "temporal-polyfill";
import { isHoliday } from "../platform/holidays.ts";
import { isMeetingFree } from "./meeting-free.ts";

/**
 * The meetings by name. The earlier ones have fixed dates in the term 2022-2025; the others
 * lie around today: two rounds of board, committee and council, the board's and the
 * committee's latest meetings, and the council's next.
 */
export type MeetingKey =
  | "board 2024-09"
  | "committee 2024-09"
  | "council 2024-09"
  | "board 2025-02"
  | "committee 2025-03"
  | "council 2025-03"
  | "council 2025-10"
  | "board first"
  | "committee first"
  | "council first"
  | "board second"
  | "committee second"
  | "council second"
  | "board latest"
  | "committee latest"
  | "council next";

/** Civil dates, YYYY-MM-DD, by meeting. */
export type Calendar = Record<MeetingKey, string>;

const TUESDAY = 2;
const WEDNESDAY = 3;
const THURSDAY = 4;

/** Places all meetings around `today` (YYYY-MM-DD). */
export function calendarAround(today: string): Calendar {
  const day = Temporal.PlainDate.from(today);
  const councilSecond = councilDayBefore(day.subtract({ days: 7 }));
  const councilFirst = councilDayBefore(councilSecond.subtract({ days: 55 }));
  const second = preparing(councilSecond);
  const first = preparing(councilFirst);
  const latestBoard = weekdayBefore(day, WEDNESDAY);
  const latestCommittee = weekdayBefore(day, TUESDAY);
  const dates = {
    "board first": first.board,
    "committee first": first.committee,
    "council first": councilFirst,
    "board second": second.board,
    "committee second": second.committee,
    "council second": councilSecond,
    "board latest": latestBoard,
    "committee latest": latestCommittee,
    "council next": nextCouncilDay(day),
  };
  return {
    "board 2024-09": "2024-09-04",
    "committee 2024-09": "2024-09-17",
    "council 2024-09": "2024-09-26",
    "board 2025-02": "2025-02-05",
    "committee 2025-03": "2025-03-11",
    "council 2025-03": "2025-03-27",
    "council 2025-10": "2025-10-09",
    ...(Object.fromEntries(
      Object.entries(dates).map(([key, date]) => [key, date.toString()]),
    ) as Record<keyof typeof dates, string>),
  };
}

/** The term of the councils elected for four years from 2022: "2026-2029" for any day in those years. */
export function termOf(date: string): string {
  const year = Number(date.slice(0, 4));
  const start = year - ((((year - 2022) % 4) + 4) % 4);
  return `${start}-${start + 3}`;
}

/** The finance committee meets on the Wednesday of the week before the council. */
export function financeCommitteeBefore(council: string): string {
  return Temporal.PlainDate.from(council).subtract({ days: 8 }).toString();
}

/** The committee meets two weeks before the council, and the board two weeks before the committee. */
function preparing(council: Temporal.PlainDate) {
  const committee = backToWorkingWeek(council.subtract({ days: 16 }));
  const board = backToWorkingWeek(committee.subtract({ days: 13 }));
  return { committee, board };
}

function weekdayBefore(day: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  const back = ((day.dayOfWeek - weekday + 6) % 7) + 1;
  return backToWorkingWeek(day.subtract({ days: back }));
}

function backToWorkingWeek(day: Temporal.PlainDate): Temporal.PlainDate {
  return isMeetingFree(day) ? backToWorkingWeek(day.subtract({ days: 7 })) : day;
}

/** The latest regular council day before `day`. */
function councilDayBefore(
  day: Temporal.PlainDate,
  month = day.toPlainYearMonth(),
): Temporal.PlainDate {
  const candidate = regularCouncilDay(month);
  return candidate && Temporal.PlainDate.compare(candidate, day) < 0
    ? candidate
    : councilDayBefore(day, month.subtract({ months: 1 }));
}

/** The last Thursday; before Christmas in December; none in July. */
function regularCouncilDay(month: Temporal.PlainYearMonth): Temporal.PlainDate | undefined {
  if (month.month === 7) return undefined;
  const last = month.toPlainDate({ day: month.month === 12 ? 21 : month.daysInMonth });
  const thursday = last.subtract({ days: (last.dayOfWeek - THURSDAY + 7) % 7 });
  return isHoliday(thursday) ? thursday.subtract({ days: 7 }) : thursday;
}

/** About ten days ahead, so that there is always an agenda out for a meeting soon to come. */
function nextCouncilDay(day: Temporal.PlainDate): Temporal.PlainDate {
  let thursday = day.add({ days: 7 + ((THURSDAY - day.dayOfWeek + 7) % 7) });
  while (isMeetingFree(thursday)) thursday = thursday.add({ days: 7 });
  return thursday;
}
