import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { joinPages } from "./join-pages.ts";

/** A page that is one full line. */
function page(text: string, number: number): Block[] {
  const line = { x: 50, right: 500, y: 700, size: 11, confidence: null, column: null, links: [] };
  return [
    {
      kind: "paragraph",
      lines: [{ ...line, text, page: number }],
      cells: [],
      level: null,
      mark: "",
      depth: 0,
      group: null,
      index: 0,
    },
  ];
}

test.each([
  ["Punkt 6: Lukket: Køb af grund", 2],
  ["Pkt. 6. Køb af grund", 2],
  ["og havnen", 1],
  ["Punkt 6 udgår", 1],
])("a full line goes on upon the next page, unless an item begins there: %s", (next, blocks) => {
  const pages = [page("Punkt 5: Lukket: Salg af areal ved åen", 1), page(next, 2)];
  expect(joinPages(pages, { right: 500, marksHyphens: false })).toHaveLength(blocks);
});
