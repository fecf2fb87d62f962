import { expect, test } from "vitest";
import type { ListedMeeting } from "./store/listed.ts";
import { yearOf } from "./year.ts";

const meeting = (date: string): ListedMeeting => ({
  id: date,
  date,
  startTime: null,
  endTime: null,
  title: null,
  place: null,
  state: "planned",
  slug: date,
  bodyId: "b",
  body: "Byrådet",
  bodySlug: "byraadet",
});

test.each([2026, 2027, 2028])("each day of %i stands once, under its weekday", (year) => {
  const days = yearOf(year, [], "2026-03-04").flatMap(({ weeks }) =>
    weeks.flatMap(({ days: week }) => week.map((day, at) => day && { ...day, at })),
  );
  const dates = days.flatMap((day) => day?.date ?? []);
  expect(dates).toHaveLength(year === 2028 ? 366 : 365);
  expect(new Set(dates).size).toBe(dates.length);
  for (const day of days)
    if (day !== null) expect((new Date(`${day.date}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(day.at);
});

test("weeks have their numbers, days their meetings, and free days are marked", () => {
  const months = yearOf(2026, [meeting("2026-03-04"), meeting("2026-03-04")], "2026-03-04");
  const march = months[2]!;
  expect(march).toMatchObject({ name: "marts", meetings: [{ id: "2026-03-04" }, {}] });
  expect(march.weeks.map(({ number }) => number)).toEqual([9, 10, 11, 12, 13, 14]);
  expect(march.weeks[1]!.days[2]).toEqual({
    date: "2026-03-04",
    number: 4,
    isToday: true,
    isFree: false,
    meetings: 2,
  });
  expect(months[3]!.weeks[0]!.days[4]).toMatchObject({ date: "2026-04-03", isFree: true });
});
