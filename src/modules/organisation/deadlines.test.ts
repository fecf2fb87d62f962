import { expect, test } from "vitest";
import { cutOffOf, dispatchDeadlines } from "./deadlines.ts";
import { defaultRules } from "./rules-defaults.ts";

const council = defaultRules("political").dispatch;

test("an agenda is out four hverdage before the meeting and its material three", () => {
  expect(dispatchDeadlines("2026-11-26", council)).toEqual({
    agenda: { date: "2026-11-20", moved: null },
    material: { date: "2026-11-23", moved: null },
  });
});

test("Saturday gives a day where it counts, but nobody sends on it", () => {
  const rules = { ...council, saturdayCounts: true };
  expect(dispatchDeadlines("2026-11-26", rules).agenda).toEqual({
    date: "2026-11-20",
    moved: { from: "2026-11-21", because: "lørdag" },
  });
  expect(dispatchDeadlines("2026-11-25", rules).agenda.date).toBe("2026-11-20");
  expect(dispatchDeadlines("2026-11-25", council).agenda.date).toBe("2026-11-19");
});

test("the Monday of Easter is no cut-off; the last working day before Easter is", () => {
  const rule = { weekday: 1, time: "12:00", weeksBefore: 1 };
  expect(cutOffOf("2026-04-14", rule, council)).toEqual({
    date: "2026-04-01",
    moved: { from: "2026-04-06", because: "2. påskedag" },
    time: "12:00",
    instant: new Date("2026-04-01T10:00:00Z"),
  });
});

test("a Thursday is found for a meeting on a Monday, which comes before it in the week", () => {
  const thursday = { weekday: 4, time: "12:00", weeksBefore: 1 };
  expect(cutOffOf("2026-12-21", thursday, council).date).toBe("2026-12-17");
});

test("noon is noon in Denmark on both sides of the clocks' change", () => {
  const rule = { weekday: 1, time: "12:00", weeksBefore: 1 };
  expect(cutOffOf("2026-10-29", rule, council).instant).toEqual(new Date("2026-10-19T10:00:00Z"));
  expect(cutOffOf("2026-11-05", rule, council).instant).toEqual(new Date("2026-10-26T11:00:00Z"));
});

test("a cut-off in the meeting's own week comes before the meeting, or a week sooner", () => {
  const wednesday = { weekday: 3, time: "09:00", weeksBefore: 0 };
  expect(cutOffOf("2026-11-26", wednesday, council).date).toBe("2026-11-25");
  expect(cutOffOf("2026-11-24", wednesday, council).date).toBe("2026-11-18");
});
