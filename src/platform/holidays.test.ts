import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { holidayOn, isHoliday } from "./holidays.ts";

test("the year's holidays are those of the calendar, Store bededag no longer among them", () => {
  const days = Array.from({ length: 365 }, (_, day) =>
    Temporal.PlainDate.from("2026-01-01").add({ days: day }),
  );
  expect(days.filter(isHoliday).map(String)).toEqual([
    "2026-01-01",
    "2026-04-02",
    "2026-04-03",
    "2026-04-05",
    "2026-04-06",
    "2026-05-14",
    "2026-05-24",
    "2026-05-25",
    "2026-06-05",
    "2026-12-24",
    "2026-12-25",
    "2026-12-26",
    "2026-12-31",
  ]);
});

test("Store bededag was a holiday until 2023", () => {
  expect(holidayOn(Temporal.PlainDate.from("2023-05-05"))).toBe("store bededag");
  expect(holidayOn(Temporal.PlainDate.from("2024-04-26"))).toBeNull();
});

test("a closed day is none by law", () => {
  expect(holidayOn(Temporal.PlainDate.from("2026-12-24"))).toBeNull();
});
