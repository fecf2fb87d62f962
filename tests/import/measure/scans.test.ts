import path from "node:path";
import { expect, test } from "vitest";
import { type RepairScore, scoreRepair } from "./score-repair.ts";

const scans = path.join(import.meta.dirname, "scans");

// The first were tuned on; of the second nothing was seen before they were measured (docs/intake.md).
test.each(["first", "second"])("the %s damaged papers are repaired", async (set) => {
  const scores = [...(await scoreRepair(path.join(scans, set))).values()];
  expect(scores).toHaveLength(10);
  const sum = (part: keyof RepairScore) => scores.reduce((all, score) => all + score[part], 0);
  expect(sum("rightAfter") / sum("words")).toBeGreaterThan(0.98);
  expect(sum("repaired") / (sum("words") - sum("rightBefore"))).toBeGreaterThan(0.9);
  expect(sum("spoilt") / sum("rightBefore")).toBeLessThan(0.003);
});
