import { expect, test } from "vitest";
import type { Piece } from "./pieces.ts";
import { printedBlocks } from "./printed-blocks.ts";
import { sourceLines } from "./source-lines.ts";

const LETTER = 5;
const RIGHT = 500;

/** A page of lines, each of words at their places; lines stand 14 points apart, an empty one is a gap. */
function pageOf(lines: readonly (readonly [number, string])[][]): string[] {
  const all = lines.flatMap((words, row) =>
    words.map(([x, text], column): Piece => ({
      text,
      x,
      y: 800 - 14 * row,
      width: LETTER * text.length,
      size: 11,
      before: "\n",
      at: 100 * row + column,
      font: "F1",
      confidence: null,
    })),
  );
  const page = { all, marked: new Map(), hasLoose: false, width: 595, number: 1 };
  const blocks = printedBlocks([page], []).flat(2);
  return sourceLines(blocks, { right: RIGHT, marksHyphens: false }).map(({ text }) => text);
}

const full: [number, string][] = [[40, "x".repeat((RIGHT - 40) / LETTER)]];

test("figures below figures are rows of their own, however full the cells beside them are", () => {
  const rows: [number, string][][] = [
    [
      [40, "Institution"],
      [165, "Beløb i kr."],
    ],
    [
      [40, "Børnehuset Grantoppen"],
      [165, "280.000"],
    ],
    [
      [40, "Børnehaven Mosegården"],
      [165, "190.000 kr."],
    ],
  ];
  expect(pageOf([full, [], ...rows])).toEqual([
    full[0]?.[1],
    "",
    "Institution\tBeløb i kr.",
    "Børnehuset Grantoppen\t280.000",
    "Børnehaven Mosegården\t190.000 kr.",
  ]);
});

test("cells that stand equally far apart are no justified line, and text below them is no cell", () => {
  const cells: [number, string][] = [
    [40, "Bevilling"],
    [110, "Forbrug"],
    [170, "Afvigelse"],
  ];
  const below: [number, string][] = [[40, "Mindreforbruget skyldes, at masterne kunne genbruges."]];
  expect(pageOf([full, [], cells, below])).toEqual([
    full[0]?.[1],
    "",
    "Bevilling\tForbrug\tAfvigelse",
    "",
    below[0]?.[1],
  ]);
});

test("labels in the margin are headings where known ones stand beside their texts", () => {
  const row = (label: string, text: string): [number, string][][] => [
    [
      [40, label],
      [150, text],
    ],
    [],
  ];
  const lines = [
    [...full],
    [],
    ...row("Sagsfremstilling", "Tekst om sagen."),
    ...row("Afledt virkning her", "Ingen."),
    ...row("Punkttype", "Beslutning"),
    ...row("Økonomi", "Ingen."),
    ...row("Beslutning", "Godkendt."),
    ...row("Fraværende", "Ida Holm"),
  ];
  expect(pageOf(lines).filter((text) => text !== "")).toEqual([
    full[0]?.[1],
    "Sagsfremstilling",
    "Tekst om sagen.",
    "Afledt virkning her",
    "Ingen.",
    "Punkttype: Beslutning",
    "Økonomi",
    "Ingen.",
    "Beslutning",
    "Godkendt.",
    "Fraværende: Ida Holm",
  ]);
});

test("lines set in below a colon are entries of a list, a full one with the line below it", () => {
  const entry = "stier ".repeat((RIGHT - 70) / LETTER / 6).trim();
  const lines: [number, string][][] = [
    full,
    [],
    [[40, "Planen har tre dele:"]],
    [],
    [[70, "stier langs åen"]],
    [[70, entry]],
    [[70, "og broen"]],
    [[70, "skilte i skoven"]],
    [],
    [[40, "Den følges op."]],
  ];
  expect(pageOf(lines).slice(-6)).toEqual([
    "",
    "- stier langs åen",
    `- ${entry} og broen`,
    "- skilte i skoven",
    "",
    "Den følges op.",
  ]);
});

test("a line with a cell for each of three columns is a row, however full the cell above it is", () => {
  const row = (one: string, two: string, three: string): [number, string][] => [
    [40, one],
    [85, two],
    [175, three],
  ];
  const rows = [row("Klasse", "Veje", "Rydning"), row("I", "Gennemfartsveje", "Hele døgnet")];
  expect(pageOf([...rows, row("II", "Fordelingsveje", "Kl. 4-22")])).toEqual([
    "Klasse\tVeje\tRydning",
    "I\tGennemfartsveje\tHele døgnet",
    "II\tFordelingsveje\tKl. 4-22",
  ]);
});
