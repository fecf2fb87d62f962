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

test("days are days, also over the nights when clocks are changed", () => {
  const spring = deadlinesOf(body, "2026-03-31");
  const autumn = deadlinesOf(body, "2026-10-27");
  const at = (all: typeof spring, date: string, time: string) =>
    clockOf(all, { date, time }, null).map(({ key, date: day, left: text }) => [key, day, text]);
  // The clocks go forward on the 29th of March, and back on the 25th of October.
  expect(at(spring, "2026-03-28", "23:59")[2]).toEqual([
    "material",
    "2026-03-27",
    "1 dag over fristen",
  ]);
  expect(at(spring, "2026-03-29", "03:00")[2]).toEqual([
    "material",
    "2026-03-27",
    "2 dage over fristen",
  ]);
  expect(at(autumn, "2026-10-25", "02:30")[1]).toEqual([
    "agenda",
    "2026-10-22",
    "3 dage over fristen",
  ]);
  expect(at(deadlinesOf(body, "2026-04-07"), "2026-03-28", "23:30")).toEqual([
    ["agenda", "2026-03-30", "om 2 dage"],
    ["material", "2026-03-31", "om 3 dage"],
    ["cut-off", "2026-04-01", "om 4 dage"],
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
