import { expect, test } from "vitest";
import { shownPages } from "./pagination.tsx";

test("page links show both ends and the neighbours", () => {
  expect(shownPages(1, 2)).toEqual([1, 2]);
  expect(shownPages(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
});
