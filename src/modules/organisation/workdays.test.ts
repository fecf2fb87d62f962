import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSED_DAY_NAMES } from "../../platform/holidays.ts";
import {
  addWorkdays,
  deadlineOn,
  isWorkday,
  LAWFUL_WORKDAYS,
  nextWorkdayOnOrAfter,
  workdaysBetween,
} from "./workdays.ts";

const office = { saturdayCounts: false, closedDays: CLOSED_DAY_NAMES };

const anyDate = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyRules = fc.record({
  saturdayCounts: fc.boolean(),
  closedDays: fc.subarray([...CLOSED_DAY_NAMES]),
});

describe("a hverdag", () => {
  it.each([
    ["2026-06-05", "grundlovsdag"],
    ["2026-12-24", "juleaftensdag"],
    ["2026-12-31", "nytårsaftensdag"],
    ["2026-11-21", "a Saturday"],
  ])("%s counts by law (%s), and not where the town hall is closed", (date) => {
    expect(isWorkday(date)).toBe(true);
    expect(isWorkday(date, office)).toBe(false);
  });

  it("never is store bededag until 2023, but is that Friday since", () => {
    expect(isWorkday("2023-05-05")).toBe(false);
    expect(isWorkday("2024-04-26")).toBe(true);
  });

  it("lets Easter of 2026 leave three days of work", () => {
    expect(workdaysBetween("2026-03-27", "2026-04-06", office)).toBe(3);
    expect(addWorkdays("2026-04-07", -1, office)).toBe("2026-04-01");
  });

  it("is counted back the same way as it was counted forth", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), anyRules, (date, count, rules) => {
        const later = addWorkdays(date, count, rules);
        expect(isWorkday(later, rules)).toBe(true);
        expect(workdaysBetween(date, later, rules)).toBe(count);
        expect(addWorkdays(later, -count, rules) <= date || isWorkday(date, rules)).toBe(true);
        expect(workdaysBetween(addWorkdays(later, -count, rules), later, rules)).toBe(count);
      }),
    );
  });

  it("comes no sooner where fewer days count", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 30 }), anyRules, (date, count, rules) => {
        expect(addWorkdays(date, -count, rules) <= addWorkdays(date, -count)).toBe(true);
      }),
    );
  });

  it("is never more than six days away", () => {
    fc.assert(
      fc.property(anyDate, anyRules, (date, rules) => {
        const next = nextWorkdayOnOrAfter(date, rules);
        expect(next >= date && isWorkday(next, rules)).toBe(true);
        expect(Date.parse(next) - Date.parse(date)).toBeLessThanOrEqual(6 * 86_400_000);
      }),
    );
  });
});

describe("a deadline", () => {
  it("moves to the working day before a holiday, and says why", () => {
    expect(deadlineOn("2026-04-03", LAWFUL_WORKDAYS)).toEqual({
      date: "2026-04-01",
      moved: { from: "2026-04-03", because: "langfredag" },
    });
    expect(deadlineOn("2026-11-21", LAWFUL_WORKDAYS)).toEqual({
      date: "2026-11-20",
      moved: { from: "2026-11-21", because: "lørdag" },
    });
  });

  it("stays where people are at work, and never moves to a later day", () => {
    fc.assert(
      fc.property(anyDate, anyRules, (date, rules) => {
        const deadline = deadlineOn(date, rules);
        expect(isWorkday(deadline.date, { ...rules, saturdayCounts: false })).toBe(true);
        expect(deadline.date <= date).toBe(true);
        expect(deadline.moved === null).toBe(deadline.date === date);
      }),
    );
  });
});
