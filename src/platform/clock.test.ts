import { expect, test } from "vitest";
import { dateInDenmark, instantInDenmark, timeInDenmark } from "./clock.ts";

test("a civil time becomes UTC by the season", () => {
  expect(instantInDenmark("2026-01-21", "08:30").toISOString()).toBe("2026-01-21T07:30:00.000Z");
  expect(instantInDenmark("2026-07-01", "08:30").toISOString()).toBe("2026-07-01T06:30:00.000Z");
});

test("the hour that summer time skips and the hour that comes twice have an instant", () => {
  expect(instantInDenmark("2026-03-29", "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
  expect(instantInDenmark("2026-10-25", "02:30").toISOString()).toBe("2026-10-25T00:30:00.000Z");
});

test("the date in Denmark turns at Danish midnight", () => {
  const lateEvening = new Date("2026-01-20T23:15:00Z");
  expect(dateInDenmark(lateEvening)).toBe("2026-01-21");
  expect(timeInDenmark(lateEvening)).toBe("00:15");
});
