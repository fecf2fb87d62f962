import { expect, test } from "vitest";
import { isSupplement } from "./supplement.ts";

const lines = (text: string) =>
  text.split("\n").map((each, at) => ({ line: at + 1, page: null, text: each }));

test.each([
  ["TILLÆGSDAGSORDEN Klimaudvalget d. 10-03-2026", true],
  ["Strandby Kommune\n\nKlimaudvalget\nTillægsdagsorden til mødet 10-03-2026", true],
  ["Klimaudvalget - Tillægsdagsorden\n10-03-2026", true],
  ["Dagsorden (tillæg)\nKlimaudvalget", true],
  ["DAGSORDEN Klimaudvalget\n1. Åbent\n2. Lukket\nTillægsdagsorden\n3. Sen sag", false],
  ["DAGSORDEN Klimaudvalget\nUdvalget fik en tillægsdagsorden udsendt.", false],
  ["DAGSORDEN Klimaudvalget\nMødested Rådhuset", false],
])("%j: %s", (text, expected) => {
  expect(isSupplement(lines(text))).toBe(expected);
});
