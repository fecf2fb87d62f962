import fc from "fast-check";
import { expect, test } from "vitest";
import type { BodyRules } from "../organisation/index.ts";
import { numberItems } from "./number-items.ts";

type Numbering = BodyRules["numbering"];
const MEETING: Numbering = { scope: "meeting", twoLevel: true };

/** "A" is a chapter, "a" an item; an item stands in the chapter before it, "-" ends chapters. */
function agenda(signs: string) {
  let chapter: string | null = null;
  return Array.from(signs).flatMap((sign, at) => {
    const id = String(at);
    if (sign === "-") chapter = null;
    if (sign === "-") return [];
    const isChapter = sign === "A";
    if (isChapter) chapter = id;
    return [{ id, parentId: isChapter ? null : chapter, isChapter, number: `new-${id}` }];
  });
}

function numbers(signs: string, rules = MEETING, first = 1, fixed = new Map<string, string>()) {
  const items = agenda(signs).map((item) => ({
    ...item,
    number: fixed.get(item.id) ?? item.number,
  }));
  return [...numberItems(items, { rules, first, fixed: new Set(fixed.keys()) })]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .map(([, number]) => number);
}

test("items are counted, in chapters on two levels, and an empty chapter has its number", () => {
  expect(numbers("aaa")).toEqual(["1", "2", "3"]);
  expect(numbers("AaaAAa-a")).toEqual(["1", "1.1", "1.2", "2", "3", "3.1", "4"]);
});

test("where numbers run through the chapters or over the year, chapters have letters", () => {
  expect(numbers("AaaAa", { scope: "meeting", twoLevel: false })).toEqual([
    "A",
    "1",
    "2",
    "B",
    "3",
  ]);
  expect(numbers("AaAa", { scope: "year", twoLevel: true }, 48)).toEqual(["A", "48", "B", "49"]);
  expect(numbers("A".repeat(28), { scope: "term", twoLevel: false }).slice(-3)).toEqual([
    "Z",
    "AA",
    "AB",
  ]);
});

test("what was sent keeps its number; what comes later gets the next ones", () => {
  const sent = new Map([
    ["0", "1"],
    ["2", "3"],
    ["3", "2"],
  ]);
  expect(numbers("aaaa", MEETING, 1, sent)).toEqual(["1", "4", "3", "2"]);
  expect(
    numbers(
      "AaaA",
      MEETING,
      1,
      new Map([
        ["0", "1"],
        ["1", "1.4"],
        ["3", "2"],
      ]),
    ),
  ).toEqual(["1", "1.4", "1.5", "2"]);
});

const rules = fc.record({
  scope: fc.constantFrom<Numbering["scope"]>("meeting", "year", "term"),
  twoLevel: fc.boolean(),
});
const signs = fc.string({ unit: fc.constantFrom("A", "a", "a", "-"), maxLength: 60 });

test("numbers are unique, and items of one level stand in the order of theirs", () => {
  fc.assert(
    fc.property(signs, rules, fc.integer({ min: 1, max: 500 }), (text, rule, first) => {
      const items = agenda(text);
      const given = numberItems(items, { rules: rule, first, fixed: new Set() });
      expect(given.size).toBe(items.length);
      expect(new Set(given.values()).size).toBe(items.length);
      const last = (id: string) => Number(given.get(id)?.split(".").at(-1));
      for (const [, siblings] of Map.groupBy(
        items.filter(({ isChapter }) => !isChapter),
        ({ parentId }) => (rule.scope === "meeting" && rule.twoLevel ? parentId : "all"),
      )) {
        const own = siblings.map(({ id }) => last(id));
        expect(own).toEqual(own.toSorted((a, b) => a - b));
      }
    }),
  );
});

test("numbering again changes nothing that is fixed, wherever it was moved to", () => {
  fc.assert(
    fc.property(signs, rules, fc.nat(), (text, rule, by) => {
      const items = agenda(text);
      const before = numberItems(items, { rules: rule, first: 1, fixed: new Set() });
      const fixed = new Set(items.map(({ id }) => id).filter((id) => Number(id) % 3 > 0));
      const turned = items.map((item) => ({ ...item, number: before.get(item.id)! }));
      const at = by % (items.length + 1);
      const moved = [...turned.slice(at), ...turned.slice(0, at)];
      const after = numberItems(moved, { rules: rule, first: 1, fixed });
      for (const id of fixed) expect(after.get(id)).toBe(before.get(id));
      expect(new Set(after.values()).size).toBe(items.length);
    }),
  );
});
