import { expect, test } from "vitest";
import { paceOf } from "./output.ts";

test("the pace of long work, and what is left of it", () => {
  expect(paceOf(0, 10_000, 30)).toBe("");
  expect(paceOf(95, 10_000, 1)).toBe("");
  expect(paceOf(950, 10_000, 10)).toBe(" · 95/s · 1 min 36 s tilbage");
  expect(paceOf(9_990, 10_000, 100)).toBe(" · 100/s · 1 s tilbage");
  expect(paceOf(3, 12, 60)).toBe(" · 3/min · 3 min 0 s tilbage");
});
