import { expect, test } from "vitest";
import { sortPieces } from "./pieces.ts";

test("a lone sign of a font of symbols is a list's dot, within text it stays", () => {
  const items = ["\uF0B7", " \uF0A7 ", "Punkt \uF0B7"].map((str, at) => ({
    str,
    dir: "ltr",
    transform: [11, 0, 0, 11, 40, 800 - at * 14],
    width: 6,
    height: 11,
    fontName: "f1",
    hasEOL: true,
  }));
  const { all } = sortPieces(items, 595, 1);
  expect(all.map(({ text }) => text)).toEqual(["•", "•", "Punkt \uF0B7"]);
});
