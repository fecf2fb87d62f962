import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { USUAL_HOLIDAYS } from "./school-holidays.ts";
import { type Rhythm, seriesDates } from "./series-dates.ts";

const year = { from: "2026-01-01", until: "2026-12-31" };
const dates = (rhythm: Rhythm, span = year) =>
  seriesDates({ rhythm, ...span, without: USUAL_HOLIDAYS });
const taken = (rhythm: Rhythm, span = year) =>
  dates(rhythm, span)
    .filter(({ free }) => free === null)
    .map(({ date }) => date);

test("every second Wednesday, free weeks told of and left out", () => {
  const all = dates({ kind: "weeks", weekday: 3, every: 2 });
  expect(all).toHaveLength(26);
  expect(all[0]).toEqual({ date: "2026-01-07", free: null });
  expect(
    all.filter(({ free }) => free !== null).map(({ date, free }) => `${date} ${free}`),
  ).toEqual([
    "2026-04-01 påskeferie",
    "2026-07-08 sommerferie (uge 27–31)",
    "2026-07-22 sommerferie (uge 27–31)",
    "2026-10-14 efterårsferie (uge 42)",
    "2026-12-23 juleferie (uge 52, 53 og 1)",
  ]);
});

test("the last Thursday and the second Tuesday of a month, also of every second", () => {
  expect(taken({ kind: "months", weekday: 4, nth: -1, every: 1 })).toEqual(
    "01-29 02-26 03-26 04-30 05-28 06-25 08-27 09-24 10-29 11-26"
      .split(" ")
      .map((d) => `2026-${d}`),
  );
  expect(taken({ kind: "months", weekday: 2, nth: 2, every: 2 })).toEqual(
    "01-13 03-10 05-12 09-08 11-10".split(" ").map((day) => `2026-${day}`),
  );
});

test("a holiday is left out for its own sake", () => {
  const friday = dates(
    { kind: "weeks", weekday: 5, every: 1 },
    { from: "2026-04-03", until: "2026-04-03" },
  );
  expect(friday).toEqual([{ date: "2026-04-03", free: "langfredag" }]);
});

test("first and last day count, and a month's day before the first one doesn't", () => {
  const day = (from: string, until: string) =>
    taken({ kind: "months", weekday: 4, nth: 1, every: 1 }, { from, until });
  expect(day("2026-03-05", "2026-03-05")).toEqual(["2026-03-05"]);
  expect(day("2026-03-06", "2026-04-01")).toEqual([]);
});

test("any series has its weekday, keeps within its span and grows, over changes of clock and year", () => {
  const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
    fc.record({
      kind: fc.constant("weeks" as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      every: fc.integer({ min: 1, max: 26 }),
    }),
    fc.record({
      kind: fc.constant("months" as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      nth: fc.constantFrom<1 | 2 | 3 | 4 | -1>(1, 2, 3, 4, -1),
      every: fc.integer({ min: 1, max: 26 }),
    }),
  );
  const start = Temporal.PlainDate.from("2024-01-01");
  fc.assert(
    fc.property(
      rhythm,
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 800 }),
      (one, after, length) => {
        const from = start.add({ days: after });
        const span = { from: from.toString(), until: from.add({ days: length }).toString() };
        const found = dates(one, span).map(({ date }) => date);
        expect(found).toEqual([...new Set(found)].toSorted());
        for (const date of found) {
          expect(Temporal.PlainDate.from(date).dayOfWeek).toBe(one.weekday);
          expect(date >= span.from && date <= span.until).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
