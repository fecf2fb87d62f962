import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarAround, financeCommitteeBefore, termOf } from "./calendar.ts";
import { isHoliday } from "../platform/holidays.ts";

const days = Array.from({ length: 8 * 41 }, (_, i) =>
  Temporal.PlainDate.from("2026-02-01")
    .add({ days: 9 * i })
    .toString(),
);

describe("calendarAround", () => {
  it("places the meetings of this autumn as a secretary would", () => {
    expect(calendarAround("2026-11-22")).toMatchObject({
      "board first": "2026-06-24",
      "committee first": "2026-08-11",
      "council first": "2026-08-27",
      "board second": "2026-09-23",
      "committee second": "2026-10-06",
      "council second": "2026-10-29",
      "committee latest": "2026-11-17",
      "board latest": "2026-11-18",
      "council next": "2026-12-03",
    });
  });

  it("keeps weekdays, holidays and the order of each body through eight years", () => {
    for (const today of days) {
      const calendar = calendarAround(today);
      for (const [key, date] of Object.entries(calendar)) {
        const day = Temporal.PlainDate.from(date);
        const weekday = key.startsWith("board") ? 3 : key.startsWith("committee") ? 2 : 4;
        expect([date, day.dayOfWeek]).toEqual([date, weekday]);
        expect([date, isHoliday(day)]).toEqual([date, false]);
      }
      const order = (...keys: (keyof typeof calendar)[]) => {
        const dates = keys.map((key) => calendar[key]);
        expect({ today, dates: [...new Set(dates)].sort() }).toEqual({ today, dates });
      };
      order("board first", "committee first", "council first", "committee second");
      order("board first", "board second", "board latest");
      order("board second", "committee second", "council second", "council next");
      order("committee second", "committee latest", "council next");
      expect(calendar["committee latest"] < today && calendar["board latest"] < today).toBe(true);
      expect(calendar["council next"] > today).toBe(true);
      const finance = financeCommitteeBefore(calendar["council second"]);
      expect(finance > calendar["committee second"]).toBe(true);
    }
  });
});

describe("termOf", () => {
  it("names the four-year term of any date", () => {
    expect(termOf("2021-12-31")).toBe("2018-2021");
    expect(termOf("2025-10-09")).toBe("2022-2025");
    expect(termOf("2026-01-01")).toBe("2026-2029");
    expect(termOf("2031-06-01")).toBe("2030-2033");
  });
});
