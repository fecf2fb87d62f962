import { expect, test } from "vitest";
import { withHeadInOne } from "./head-columns.ts";
import type { PrintedLine } from "./printed-lines.ts";

/** Lines of cells; each begins where it stands in the text, a point for each sign. */
function linesOf(printed: string): PrintedLine[] {
  return printed.split("\n").map((text, row) => ({
    cells: [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: words, index }) => ({
      text: words,
      x: index * 5,
      right: (index + words.length) * 5,
      y: 800 - row * 12,
      size: 10,
      page: 1,
      confidence: null,
      column: null,
      links: [],
    })),
    y: 800 - row * 12,
    size: 10,
    font: "f",
    region: 0,
  }));
}

const shown = (printed: string) =>
  withHeadInOne(linesOf(printed)).map(({ cells }) => cells.map(({ text }) => text).join(" | "));

test("labels above their values in two columns come one column after the other", () => {
  expect(
    shown(`Referat
Mødedato            Deltagere
12. marts 2026      Anna Bro
Mødested            Bo Ek
Rådhuset            Afbud
                    Carla Dam
Punkt 1 handler om havnen og byen`),
  ).toEqual([
    "Referat",
    "Mødedato",
    "12. marts 2026",
    "Mødested",
    "Rådhuset",
    "Deltagere",
    "Anna Bro",
    "Bo Ek",
    "Afbud",
    "Carla Dam",
    "Punkt 1 handler om havnen og byen",
  ]);
});

test("two pairs of label and value on a line come one after the other", () => {
  expect(
    shown(`Mødedato:    12. marts 2026     Mødested:    Rådhuset
Afbud:       Bo Ek              Tidspunkt:   kl. 9`),
  ).toEqual([
    "Mødedato: | 12. marts 2026",
    "Afbud: | Bo Ek",
    "Mødested: | Rådhuset",
    "Tidspunkt: | kl. 9",
  ]);
});

test.each([
  "Udvalg        Forum for unge\nMødedato      12. marts 2026\nMødested      Lokale: 3",
  "Deltagere     Anna Bro\n              Bo Ek\nAfbud         Carla Dam",
  "Post          Beløb\nDato          100\nSted          200",
])("labels beside their values stay there", (printed) => {
  expect(shown(printed)).toEqual(
    linesOf(printed).map(({ cells }) => cells.map(({ text }) => text).join(" | ")),
  );
});
