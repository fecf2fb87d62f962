import { expect, test } from "vitest";
import { itemOfRow } from "./item-of-row.ts";

const items = [
  { number: "1", title: "Tidsplan" },
  { number: "2", title: "Havnebad på Nordmolen i Strandby Kommune" },
  { number: "3", title: "Udrulning af it-sikkerhedskursu" },
  { number: "4", title: "Besættelse af stilling som leder af Vejafdelingen" },
  { number: "5", title: "Orientering om budget" },
  { number: "6", title: "Orientering" },
];

test.each([
  ["Havnebad på Nordmolen", "2"],
  ["havnebad på nordmolen.", "2"],
  ["Udrulning af it-sikkerhedskursus", "3"],
  ["Besættelse af stilling - vejafdelingen", "4"],
  ["Orientering", "6"],
  ["Pause", null],
  ["Ankomst og morgenmad", null],
  ["", null],
])("the row %j is about item %s", (title, number) => {
  expect(itemOfRow(title, items)).toBe(number);
});
