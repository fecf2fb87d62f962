import { expect, test } from "vitest";
import { parse, type ParsedDocument } from "../../../src/modules/intake/index.ts";
import { measure, PARTS } from "./measure.ts";
import { listF1, pair, plainText, wordF1 } from "./same.ts";

const paper = `REFERAT Byrådet d. 12-03-2024

Mødedato Tirsdag d. 12. marts 2024 kl. 17:00

Mødested Byrådssalen

Mødedeltagere Ida Holm, Bo Ek

Indholdsfortegnelse

Stier.....\t2

Punkt 1: Stier

S2024-118

Indstilling

Det indstilles, at planen godkendes.

Beslutning

For stemte Ida Holm. Imod stemte Bo Ek.

Godkendt.

Bilag

Kort over stier
`;

const record = (): ParsedDocument => parse(paper);
const first = (document: ParsedDocument) => document.items[0] as ParsedDocument["items"][number];

/** The record with something wrong in it. */
function changed(change: (document: ParsedDocument) => void): ParsedDocument {
  const document = structuredClone(record());
  change(document);
  return document;
}

test("a record measured against itself is whole, in every part that it has", () => {
  const { parts, mean } = measure(record(), record());
  expect(mean).toBe(1);
  expect(Object.keys(parts)).toEqual([...PARTS]);
});

test.each<[string, (document: ParsedDocument) => void, Record<string, number>]>([
  ["the place", (document) => (document.place = "Kantinen"), { head: 4 / 5 }],
  ["a name", (document) => document.participants.pop(), { lists: (2 / 3 + 1) / 2 }],
  ["a title", (document) => (first(document).title = "Veje"), { items: 0, titles: 0 }],
  ["the case number", (document) => (first(document).caseNumber = null), { "case numbers": 0 }],
  ["the closed flag", (document) => (first(document).closed = true), { closed: 0 }],
  [
    "a section too many",
    (document) => first(document).sections.push({ heading: "Høring", kind: "hearing", text: "" }),
    { "section texts": 3 / 4, "section kinds": 3 / 4 },
  ],
  [
    "the decision's type",
    (document) => Object.assign(first(document).decisions[0] ?? {}, { type: "noted" }),
    { "decision types": 0 },
  ],
  [
    "the deciding body",
    (document) => Object.assign(first(document).decisions[0] ?? {}, { body: "Direktionen" }),
    { "decision body and date": 0 },
  ],
  [
    "the votes",
    (document) => Object.assign(first(document).decisions[0] ?? {}, { votes: null }),
    { "votes and dissents": 0 },
  ],
  ["the attachments", (document) => (first(document).attachments = []), { attachments: 0 }],
])("%s wrong costs its part, and no other", (_, change, costs) => {
  const { parts } = measure(record(), changed(change));
  const lacking = Object.fromEntries(
    Object.entries(parts).filter(([, right]) => right !== undefined && right < 1),
  );
  expect(Object.keys(lacking)).toEqual(Object.keys(costs));
  for (const [part, right] of Object.entries(costs)) expect(lacking[part]).toBeCloseTo(right);
});

test("an item that isn't found costs all that it holds", () => {
  const { parts } = measure(
    record(),
    changed((document) => (document.items = [])),
  );
  for (const part of PARTS.slice(2)) expect(parts[part]).toBe(0);
});

test("what neither has is no part", () => {
  const bare = changed((document) => (first(document).attachments = []));
  expect(measure(bare, bare).parts.attachments).toBeUndefined();
});

test("spacing, quotes, kinds of dash and a final full stop don't count", () => {
  expect(plainText("  »Stier«  –  nu. ")).toBe("Stier - nu");
  expect(wordF1("Godkendt –  nu.", "Godkendt - nu")).toBe(1);
  expect(listF1(["Kort.pdf"], ["Kort.pdf "])).toBe(1);
});

test("words are counted as often as they stand", () => {
  expect(wordF1("nej nej ja", "nej ja")).toBeCloseTo(0.8);
  expect(wordF1("", "")).toBe(1);
  expect(wordF1("ja", "")).toBe(0);
});

test("each is paired once, by the sharper test first", () => {
  const same = (one: string, other: string) => one === other;
  const begins = (one: string, other: string) => one.charAt(0) === other.charAt(0);
  expect(pair(["ab", "ac"], ["ac", "ad", "x"], [same, begins])).toEqual([
    ["ab", "ad"],
    ["ac", "ac"],
    [null, "x"],
  ]);
});
