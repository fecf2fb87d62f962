import { expect, test } from "vitest";
import type { ItemRepair } from "./item-source.ts";
import { putBack, putBackLikewise } from "./put-back.ts";

/** "på mødet, på møde" as it was repaired from "pa mgdet, pa mgde". */
const TEXT = "Beslutning\npå mødet, på møde";
const repair = (column: number, original: string, repaired: string, nth: number): ItemRepair => ({
  line: 3,
  column,
  original,
  repaired,
  confidence: 1,
  nth,
  field: "/sections/0",
  undone: false,
});
const repairs = [
  repair(1, "pa", "på", 0),
  repair(4, "mgdet", "mødet", 0),
  repair(11, "pa", "på", 1),
  repair(14, "mgde", "møde", 1),
];

test("each repair is put back at its own place, in whichever order", () => {
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
  ]) {
    const state = [...repairs];
    let text = TEXT;
    for (const at of order) {
      text = putBack(text, state[at]!, state)!.text;
      state[at] = { ...state[at]!, undone: true };
    }
    expect(text).toBe("Beslutning\npa mgdet, pa mgde");
  }
});

test("what isn't there any more can't be put back", () => {
  expect(putBack("Beslutning\nhelt andet", repairs[3]!, repairs)).toBeNull();
  expect(putBack(TEXT, { ...repairs[3]!, field: null, nth: null }, repairs)).toBeNull();
});

test("the same change is made in a text that holds the same words once", () => {
  const { at } = putBack(TEXT, repairs[2]!, repairs)!;
  const likewise = (text: string) => putBackLikewise(text, TEXT, at, repairs[2]!);
  expect(likewise("på mødet, på møde")).toBe("på mødet, pa møde");
  expect(likewise("noget andet")).toBeNull();
  expect(likewise("på mødet, på møde og på mødet, på møde")).toBeNull();
});
