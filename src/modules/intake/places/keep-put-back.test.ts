import { expect, test } from "vitest";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import type { ItemRepair, ItemSource } from "./item-source.ts";
import { keepPutBack, putBacksIn } from "./keep-put-back.ts";

const item = (number: string, title: string, text: string): ParsedItem => ({
  number,
  title,
  caseNumber: null,
  caseHandlers: [],
  closed: false,
  page: null,
  sections: [{ heading: "Resumé", kind: "summary", text }],
  decisions: [],
  attachments: [],
  attendance: [],
  items: [],
});
const documentOf = (...items: ParsedItem[]): ParsedDocument => ({
  kind: "minutes",
  body: { name: "Havneudvalget", period: null, organisation: null },
  date: "2026-03-10",
  startTime: null,
  endTime: null,
  place: null,
  participants: [],
  absent: [],
  substitutes: [],
  tableOfContents: [],
  schedule: [],
  items,
  warnings: [],
});
/** The repair of "fa" to "få" at its nth place in the text. */
const repair = (nth: number, undone = false, field = "/sections/0"): ItemRepair => ({
  line: 3 + nth,
  column: 1,
  original: "fa",
  repaired: "få",
  confidence: 1,
  field,
  nth,
  undone,
});
const source = (...repairs: ItemRepair[]): ItemSource => ({ places: {}, repairs });
const TEXT = "Man skal få ryddet op på molen.\nMan skal få fundet midler til det.";
const old = documentOf(item("1", "Mole", TEXT), item("2", "Bro", TEXT));
const second = putBacksIn(old, (number) =>
  number === "1" ? [repair(0), repair(1, true)] : [repair(0), repair(1)],
);
const undone = (now: ParsedDocument, sources: Record<string, ItemSource>) =>
  [...keepPutBack(now, new Map(Object.entries(sources)), second)].map(([number, { repairs }]) => [
    number,
    repairs.map((one) => one.undone),
  ]);
const both = { "1": source(repair(0), repair(1)), "2": source(repair(0), repair(1)) };

test("in a new version the same word at the same place is put back again, and no other", () => {
  expect(undone(old, both)).toEqual([
    ["1", [false, true]],
    ["2", [false, false]],
  ]);
});

test("it is found where words came before it, and where the item has another number", () => {
  const now = documentOf(
    item("1", "Valg", "Ingen."),
    item("2", "Mole", `Udvalget vil få svar.\n${TEXT} Straks.`),
  );
  const three = source(repair(0), repair(1), repair(2));
  expect(undone(now, { "1": source(), "2": three })).toEqual([
    ["1", []],
    ["2", [false, false, true]],
  ]);
});

test("one side that is as it was is enough when it is long; a word in other company isn't the same", () => {
  const half = documentOf(item("1", "Mole", "Kommunen må få fundet midler til det."));
  expect(undone(half, { "1": source(repair(0)) })).toEqual([["1", [true]]]);
  const other = documentOf(item("1", "Mole", "Kommunen må få nye både."));
  expect(undone(other, { "1": source(repair(0)) })).toEqual([["1", [false]]]);
  const gone = documentOf(item("7", "Andet", TEXT));
  expect(undone(gone, { "7": source(repair(1)) })).toEqual([["7", [false]]]);
});

test("what was repaired to something else, or isn't repaired any more, is left alone", () => {
  const changed = { ...repair(1), repaired: "fat" };
  expect(undone(old, { "1": source(changed) })).toEqual([["1", [false]]]);
  expect(undone(old, { "2": source(repair(1)) })).toEqual([["2", [false]]]);
});
