import fc from "fast-check";
import { expect, test } from "vitest";
import { layOutSchedule } from "./lay-out-schedule.ts";

const DAY = { date: "2026-03-11", start: "09:00", end: "11:00" };

const rows = (...given: (number | [number, string])[]) =>
  given.map((one) =>
    typeof one === "number"
      ? { minutes: one, fixedStart: null }
      : { minutes: one[0], fixedStart: one[1] },
  );
const times = (laid: ReturnType<typeof layOutSchedule>) =>
  laid.rows.map(({ from, to }) => `${from}-${to}`);

test("rows follow each other, and the sum is held against the meeting's end", () => {
  const laid = layOutSchedule(DAY, rows(10, 45, 15, 40));
  expect(times(laid)).toEqual(["09:00-09:10", "09:10-09:55", "09:55-10:10", "10:10-10:50"]);
  expect([laid.sum, laid.endsAt, laid.overrun]).toEqual([110, "10:50", -10]);
  expect(layOutSchedule(DAY, rows(90, 45)).overrun).toBe(15);
  expect(layOutSchedule({ ...DAY, end: null }, rows(90, 45)).overrun).toBeNull();
  expect(layOutSchedule(DAY, [])).toEqual({ rows: [], sum: 0, endsAt: "09:00", overrun: -120 });
});

test("a fixed time stands: what is before it leaves a gap, or takes of its time", () => {
  const laid = layOutSchedule(DAY, rows(10, [20, "09:30"], 60, [15, "10:30"], 5));
  expect(times(laid)).toEqual([
    "09:00-09:10",
    "09:30-09:50",
    "09:50-10:50",
    "10:30-10:45",
    "10:45-10:50",
  ]);
  expect(laid.rows.map(({ gap, overlap }) => [gap, overlap])).toEqual([
    [0, 0],
    [20, 0],
    [0, 0],
    [0, 20],
    [0, 0],
  ]);
});

test("the day may begin before the meeting, and go past midnight", () => {
  expect(times(layOutSchedule(DAY, rows([30, "08:15"], [10, "09:00"])))).toEqual([
    "08:15-08:45",
    "09:00-09:10",
  ]);
  const night = layOutSchedule(
    { date: "2026-03-11", start: "23:00", end: "01:00" },
    rows(50, 30, [15, "00:30"]),
  );
  expect(times(night)).toEqual(["23:00-23:50", "23:50-00:20", "00:30-00:45"]);
  expect(night.overrun).toBe(-15);
});

test("an hour is an hour, also in the nights when clocks are changed", () => {
  const spring = layOutSchedule({ date: "2026-03-29", start: "01:30", end: "04:00" }, rows(60, 30));
  expect(times(spring)).toEqual(["01:30-03:30", "03:30-04:00"]);
  expect(spring.overrun).toBe(0);
  const autumn = layOutSchedule({ date: "2026-10-25", start: "02:30", end: "03:30" }, rows(60, 60));
  expect(times(autumn)).toEqual(["02:30-02:30", "02:30-03:30"]);
  expect(autumn.overrun).toBe(0);
});

test("every row is as long as it says, and begins when the one before ends unless it is fixed", () => {
  const row = fc.record({
    minutes: fc.integer({ min: 0, max: 300 }),
    fixedStart: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
    ),
  });
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (planned) => {
      const laid = layOutSchedule({ ...DAY, date: "2026-06-10" }, planned);
      for (const [at, { from, to }] of laid.rows.entries()) {
        const { minutes, fixedStart } = planned[at]!;
        expect((minutesOf(to) - minutesOf(from) + 2880 - minutes) % 1440).toBe(0);
        if (fixedStart === null) expect(from).toBe(at === 0 ? "09:00" : laid.rows[at - 1]!.to);
        else expect(from).toBe(fixedStart);
      }
    }),
  );
});
