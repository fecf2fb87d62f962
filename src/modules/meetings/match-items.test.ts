import { expect, test } from "vitest";
import { matchItems } from "./match-items.ts";

const stored = [
  { id: "a", number: "1", title: "Godkendelse af dagsorden" },
  { id: "b", number: "2", title: "Havnebad på Nordmolen" },
  { id: "c", number: "3", title: "Eventuelt" },
];

test("an item that moves keeps its identity", () => {
  const matched = matchItems(stored, [
    { number: "1", title: "Godkendelse af dagsorden" },
    { number: "2", title: "Budgetopfølgning" },
    { number: "3", title: "Havnebad på Nordmolen." },
    { number: "4", title: "Eventuelt" },
  ]);
  expect(Object.fromEntries(matched)).toEqual({ 1: "a", 3: "b", 4: "c" });
});

test("an item that is renamed in its place keeps its identity", () => {
  expect(matchItems(stored, [{ number: "2", title: "Nyt havnebad" }]).get("2")).toBe("b");
});

test("of two items with one title each stored one is used once", () => {
  const twins = [
    { id: "x", number: "1", title: "Orientering" },
    { id: "y", number: "2", title: "Orientering" },
  ];
  const matched = matchItems(twins, [
    { number: "1", title: "Orientering" },
    { number: "5", title: "Orientering" },
  ]);
  expect(Object.fromEntries(matched)).toEqual({ 1: "x", 5: "y" });
});
