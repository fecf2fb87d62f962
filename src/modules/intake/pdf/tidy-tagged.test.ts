import { expect, test } from "vitest";
import type { Block } from "./block.ts";
import { tidyTagged } from "./tidy-tagged.ts";

function block(text: string, page: number, y: number, x = 50, level: number | null = null): Block {
  const line = { text, x, right: x + text.length * 5, y, size: 11, page, confidence: null };
  return {
    kind: "paragraph",
    lines: [{ ...line, column: null, links: [] }],
    cells: [],
    level,
    mark: "",
    depth: 0,
    group: null,
    index: 0,
  };
}

const textsOf = (pages: readonly Block[][]) =>
  tidyTagged(pages).map((blocks) => blocks.map(({ lines }) => lines[0]?.text));

test("what stands side by side is one line, whatever the file says", () => {
  const row = [
    block("412.", 1, 700),
    block("Budget", 1, 700.5, 90),
    block("......", 1, 700, 300),
    block("3", 1, 699, 480),
  ];
  expect(textsOf([[...row, block("Budgettet", 1, 680)]])).toEqual([
    ["412.\tBudget\t......\t3", "Budgettet"],
  ]);
});

test("heads and feet that nearly every page has are none of the text; headings and what fewer have stay", () => {
  const page = (number: number, own: Block[]) => [
    block("Byrådet 12. marts 2024", number, 780),
    ...own,
    block(String(number), number, 20),
  ];
  const pages = [1, 2, 3, 4, 5].map((number) =>
    page(number, [
      block("Økonomi", number, 760, 50, 2),
      block(number < 4 ? "Godkendt." : `Drøftet ${"igen ".repeat(number)}`, number, 740),
      block(`Tekst på side ${"i".repeat(number)}`, number, 400),
    ]),
  );
  expect(textsOf(pages)[2]).toEqual(["Økonomi", "Godkendt.", "Tekst på side iii"]);
});

test("a sentence and a state that many pages have in one place are theirs, and two of three pages are too few", () => {
  const pages = [1, 2, 3].map((number) => [
    block("Lukket punkt", number, 780),
    block(number === 2 ? "Kort" : "Bilag vedlagt", number, 760),
    block("Godkendt.", number, 20),
  ]);
  expect(textsOf(pages)).toEqual([
    ["Lukket punkt", "Bilag vedlagt", "Godkendt."],
    ["Lukket punkt", "Kort", "Godkendt."],
    ["Lukket punkt", "Bilag vedlagt", "Godkendt."],
  ]);
});
