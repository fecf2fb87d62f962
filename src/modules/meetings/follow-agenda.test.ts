import { expect, test } from "vitest";
import { followAgenda, type ScheduleEntry } from "./follow-agenda.ts";

/** "a" is an item's row, "-" a break. */
const rows = (signs: string): ScheduleEntry[] =>
  Array.from(signs).map((sign) => ({
    kind: sign === "-" ? "break" : "item",
    itemId: sign === "-" ? null : sign,
    title: sign,
    minutes: 10,
    fixedStart: null,
    block: null,
  }));
const items = (ids: string, withdrawn = "") =>
  Array.from(ids).map((id) => ({
    id,
    title: id,
    isChapter: id === id.toUpperCase(),
    minutes: 15,
    withdrawnAt: withdrawn.includes(id) ? new Date() : null,
  }));
const shown = (found: ScheduleEntry[]) => found.map(({ title }) => title).join("");

test.each([
  ["ab-c", "cba", "cb-a"],
  ["-a-b", "ab", "-a-b"],
  ["ab-c", "axbc", "axb-c"],
  ["ab-c", "abcx", "ab-cx"],
  ["-a", "xa", "-xa"],
  ["ab-c", "ac", "a-c"],
  ["", "Aab", "ab"],
  ["-", "a", "-a"],
  ["aab", "ba", "baa"],
])("%s with the agenda %s becomes %s", (before, agenda, after) => {
  expect(shown(followAgenda(rows(before), items(agenda)))).toBe(after);
});

test("a withdrawn item loses its row; a new one has the time that is expected of it and the block it comes into", () => {
  const blocks = rows("ab").map((row) => ({ ...row, block: "Blok 1" }));
  const found = followAgenda(blocks, items("axb", "b"));
  expect(found.map(({ itemId, minutes, block }) => [itemId, minutes, block])).toEqual([
    ["a", 10, "Blok 1"],
    ["x", 15, "Blok 1"],
  ]);
});
