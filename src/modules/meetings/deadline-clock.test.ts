import { expect, test } from "vitest";
import { clockOf, deadlinesOf } from "./deadline-clock.ts";

const body = {
  kind: "political" as const,
  rules: {
    cutOff: { weekday: 4, time: "12:00", weeksBefore: 1 },
    dispatch: { agendaDays: 4, materialDays: 3, saturdayCounts: true, closedDays: [] },
  },
};
const deadlines = deadlinesOf(body, "2026-03-04");
const left = (date: string, time = "10:00", doneOn: string | null = null) =>
  clockOf(deadlines, { date, time }, doneOn).map(({ key, state, left: text }) => [
    key,
    state,
    text,
  ]);

test("the days by the body's rules come in their order, those that moved with why", () => {
  expect(deadlines.map(({ key, date, time }) => [key, date, time])).toEqual([
    ["cut-off", "2026-02-26", "12:00"],
    ["agenda", "2026-02-27", null],
    ["material", "2026-02-27", null],
  ]);
  expect(deadlines[2]?.moved).toBe("28. februar 2026 er lørdag");
});

test("the clock tells how long there is left, and by how much a day was passed", () => {
  expect(left("2026-02-25")).toEqual([
    ["cut-off", "coming", "i morgen"],
    ["agenda", "coming", "om 2 dage"],
    ["material", "coming", "om 2 dage"],
  ]);
  expect(left("2026-02-26", "12:00")[0]).toEqual(["cut-off", "today", "i dag"]);
  expect(left("2026-02-26", "12:01")[0]).toEqual(["cut-off", "met", "fristen er udløbet"]);
  expect(left("2026-02-28").slice(1)).toEqual([
    ["agenda", "late", "1 dag over fristen"],
    ["material", "late", "1 dag over fristen"],
  ]);
});

test("what has been sent out stops the clock, in time or late", () => {
  expect(left("2026-03-03", "10:00", "2026-02-27")[1]).toEqual(["agenda", "met", "udsendt i tide"]);
  expect(left("2026-03-03", "10:00", "2026-03-01")[1]).toEqual([
    "agenda",
    "late",
    "udsendt 2 dage efter fristen",
  ]);
});
