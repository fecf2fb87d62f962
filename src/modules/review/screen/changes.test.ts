import { expect, test } from "vitest";
import type { ParsedDocument, ParsedItem } from "../../intake/index.ts";
import type { Draft, DraftDoubt } from "../draft.ts";
import {
  insertPart,
  joinToPrevious,
  removePart,
  setValue,
  settleDoubt,
  splitSection,
  takeSuggestion,
  textAt,
} from "./changes.ts";
import { newItem } from "./new-parts.ts";

const item = (number: string, title: string): ParsedItem => ({
  ...newItem(number),
  title,
  closed: false,
  sections: [
    { heading: "Resumé", kind: "summary", text: `${title} kort fortalt.` },
    { heading: "Indstilling", kind: "recommendation", text: "At sagen godkendes." },
  ],
});
const doubt = (pointer: string, suggestion: DraftDoubt["suggestion"] = null): DraftDoubt => ({
  pointer,
  confidence: 0.3,
  reason: "dates-differ",
  message: "Se efter.",
  line: null,
  suggestion,
  settled: false,
});
const document: ParsedDocument = {
  kind: "minutes",
  body: { name: "Klimaudvalget", period: null, organisation: null },
  date: "2026-03-10",
  startTime: null,
  endTime: null,
  place: null,
  participants: [],
  absent: [],
  substitutes: [],
  tableOfContents: [],
  schedule: [],
  items: [item("1", "Havnebad"), item("2", "Takster"), item("3", "Mole")],
  warnings: [],
};
const draft: Draft = {
  document,
  doubts: [doubt("/date", "2026-03-11"), doubt("/items/1/sections/1"), doubt("/items/2/title")],
  places: {
    "/items/1": { page: 1, from: 10, to: 19 },
    "/items/2": { page: 1, from: 20, to: 29 },
    "/items/2/title": { page: 1, from: 20, to: 20 },
  },
};
const open = ({ doubts }: Draft) =>
  doubts.flatMap(({ settled, pointer }) => (settled ? [] : [pointer]));

test("a field that is written settles its doubt, and the doubt of the text that it is part of", () => {
  const dated = setValue(draft, "/date", "2026-03-12");
  expect([textAt(dated.document, "/date"), open(dated)]).toEqual([
    "2026-03-12",
    ["/items/1/sections/1", "/items/2/title"],
  ]);
  const written = setValue(dated, "/items/1/sections/1/text", "At sagen udsættes.");
  expect(open(written)).toEqual(["/items/2/title"]);
  expect(draft.document.items[1]!.sections[1]!.text).toBe("At sagen godkendes.");
});

test("another field than the doubtful one settles nothing", () => {
  expect(open(setValue(draft, "/items/2/number", "4"))).toEqual(open(draft));
});

test("doubts and places follow their item when another is taken out or put in", () => {
  const without = removePart(draft, "/items", 1);
  expect(open(without)).toEqual(["/date", "/items/1/title"]);
  expect(without.places).toEqual({
    "/items/1": { page: 1, from: 20, to: 29 },
    "/items/1/title": { page: 1, from: 20, to: 20 },
  });
  const back = insertPart(without, "/items", 0, newItem("0"));
  expect(open(back)).toEqual(["/date", "/items/2/title"]);
  expect(back.document.items.map(({ number }) => number)).toEqual(["0", "1", "3"]);
});

test("what is put in by hand is closed until somebody says otherwise", () => {
  expect(newItem("4").closed).toBe(true);
});

test("a section is joined to the one before, and parted again", () => {
  const joined = joinToPrevious(draft, "/items/0/sections", 1);
  expect(joined.document.items[0]!.sections).toEqual([
    {
      heading: "Resumé",
      kind: "summary",
      text: "Havnebad kort fortalt.\n\nIndstilling\n\nAt sagen godkendes.",
    },
  ]);
  const parted = splitSection(joined, "/items/0/sections", 0, {
    offset: "Havnebad kort fortalt.".length,
    source: [],
  });
  expect(parted.document.items[0]!.sections.map(({ text }) => text)).toEqual([
    "Havnebad kort fortalt.",
    "Indstilling\n\nAt sagen godkendes.",
  ]);
  expect(splitSection(draft, "/items/0/sections", 0, { offset: 0, source: [] })).toBe(draft);
  expect(joinToPrevious(draft, "/items/0/sections", 0)).toBe(draft);
});

test("a suggestion is taken, and a doubt settled and opened again", () => {
  const taken = takeSuggestion(draft, 0);
  expect([textAt(taken.document, "/date"), open(taken)[0]]).toEqual([
    "2026-03-11",
    "/items/1/sections/1",
  ]);
  const settled = settleDoubt(draft, 2, true);
  expect(open(settled)).toEqual(["/date", "/items/1/sections/1"]);
  expect(open(settleDoubt(settled, 2, false))).toEqual(open(draft));
});

test("the last text before the items takes the preamble with it", () => {
  const preamble = [{ heading: "", kind: "other" as const, text: "Velkommen." }];
  const given: Draft = { ...draft, document: { version: 2, ...document, preamble } };
  expect(removePart(given, "/preamble", 0).document).toEqual(document);
});

test("a section that is joined takes its lines along, and parted ones know theirs", () => {
  const places = {
    "/items/0/sections/0": { page: 1, from: 5, to: 6 },
    "/items/0/sections/1": { page: 1, from: 7, to: 9 },
  };
  const joined = joinToPrevious({ ...draft, places }, "/items/0/sections", 1);
  expect(joined.places).toEqual({ "/items/0/sections/0": { page: 1, from: 5, to: 9 } });
  const source = [
    { line: 5, page: 1, text: "Havnebad kort" },
    { line: 6, page: 1, text: "fortalt. Indstilling" },
    { line: 7, page: 1, text: "At sagen godkendes." },
  ];
  const offset = "Havnebad kort fortalt.".length;
  const parted = splitSection(joined, "/items/0/sections", 0, { offset, source });
  expect(parted.places).toEqual({
    "/items/0/sections/0": { page: 1, from: 5, to: 6 },
    "/items/0/sections/1": { page: 1, from: 6, to: 9 },
  });
});
