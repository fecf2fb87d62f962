import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellBlock, Table, TableCell } from "./schema.ts";
import { toGrid } from "./table.ts";
import { toHtml, toTypst } from "./index.ts";

const span = fc.integer({ min: 1, max: 4 });
const cell = fc.record({
  type: fc.constantFrom("tableCell" as const, "tableHeader" as const),
  attrs: fc.record({ colspan: span, rowspan: span }),
  content: fc.constant<CellBlock[]>([{ type: "paragraph" }]),
});
const row = fc.array(cell, { maxLength: 5 });
const table = fc.array(row, { minLength: 1, maxLength: 5 }).map((rows): Table => ({
  type: "table",
  content: rows.map((content) => ({ type: "tableRow", content })),
}));

test("whatever cells a table has, each place is covered exactly once", () => {
  fc.assert(
    fc.property(table, (random) => {
      const { width, head, body } = toGrid(random);
      for (const rows of [head, body]) {
        const covered = rows.map(() => Array<number>(width).fill(0));
        rows.forEach((cells, y) => {
          for (const { column, colspan, rowspan } of cells) {
            for (let dy = 0; dy < rowspan; dy++) {
              for (let dx = 0; dx < colspan; dx++) covered[y + dy]![column + dx]! += 1;
            }
          }
        });
        expect(covered.flat().every((times) => times === 1)).toBe(true);
      }
    }),
  );
});

const text = (value: string, attrs?: TableCell["attrs"]): TableCell => ({
  type: "tableCell",
  ...(attrs && { attrs }),
  content: [{ type: "paragraph", content: [{ type: "text", text: value }] }],
});
const budget: Table = {
  type: "table",
  content: [
    { type: "tableRow", content: [text("Veje", { colspan: 1, rowspan: 2 }), text("2026")] },
    { type: "tableRow", content: [text("2027")] },
    { type: "tableRow", content: [text("I alt", { colspan: 2, rowspan: 1 })] },
  ],
};

test("cells over several rows and columns stand so in HTML and for Typst", () => {
  const doc = { type: "doc" as const, content: [budget] };
  expect(toHtml(doc, { headingLevel: 3 })).toBe(
    '<table><tbody><tr><td rowspan="2">Veje</td><td>2026</td></tr><tr><td>2027</td></tr>' +
      '<tr><td colspan="2">I alt</td></tr></tbody></table>',
  );
  expect(toTypst(doc)).toMatchObject([
    { header: [], body: [{ rowspan: 2 }, [{ text: "2026" }], [{ text: "2027" }], { colspan: 2 }] },
  ]);
});
