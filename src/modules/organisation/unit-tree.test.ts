import { expect, test } from "vitest";
import type { Unit } from "./store/units.ts";
import { unitOptions, unitsOver, unitTree } from "./unit-tree.ts";

const unit = (id: string, parentId: string | null, people: number | null = null): Unit => ({
  id,
  parentId,
  name: id,
  externalId: null,
  validFrom: null,
  validTo: null,
  leader: null,
  people: 0,
  headCount: people === null ? null : { people, fullTime: null, countedOn: "2026-01-01" },
});
const UNITS = [unit("top", null, 2), unit("a", "top"), unit("b", "a", 5), unit("lost", "gone")];

test("a unit's head count is its own and that of all below it", () => {
  const counts = unitTree(UNITS).map(({ unit: { id }, headCount, below }) => [
    id,
    headCount,
    below.map((node) => [node.unit.id, node.headCount]),
  ]);
  expect(counts).toEqual([
    ["top", 7, [["a", 5]]],
    ["lost", null, []],
  ]);
});

test("a unit can't be chosen to stand below itself", () => {
  const ids = (without?: string) => unitOptions(UNITS, without).map(({ value }) => value);
  expect(ids()).toEqual(["top", "a", "b", "lost"]);
  expect(ids("a")).toEqual(["top", "lost"]);
});

test("the way from the top", () => {
  expect(unitsOver(UNITS, "b").map(({ id }) => id)).toEqual(["top", "a"]);
  expect(unitsOver(UNITS, "top")).toEqual([]);
});
