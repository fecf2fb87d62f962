// Long because one draft serves all that is done with items.
import { array, assert, constantFrom, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import type { ParsedDocument, ParsedItem } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";
import { freeNumber } from "./item-at.ts";
import { mergeItem, mergesInto } from "./merge-item.ts";
import { MOVES, movedTo, moveItem } from "./move-item.ts";
import { newDecision, newItem } from "./new-parts.ts";
import { splitItem } from "./split-item.ts";

const item = (number: string, title: string, part: Partial<ParsedItem> = {}): ParsedItem => ({
  ...newItem(number),
  title,
  closed: false,
  sections: [
    { heading: "Resumé", kind: "summary", text: `${title} kort fortalt.` },
    { heading: "Beslutning", kind: "decision", text: `${title} godkendt.` },
  ],
  decisions: [{ ...newDecision(), text: `${title} godkendt.` }],
  ...part,
});
const documentOf = (...items: ParsedItem[]): ParsedDocument => ({
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
  items,
  warnings: [],
});
const doubt = (pointer: string) => ({
  pointer,
  confidence: 0.3,
  reason: "closed-unclear" as const,
  message: "Se efter.",
  line: null,
  suggestion: null,
  settled: false,
});
const place = (from: number, to: number) => ({ page: 1, from, to });
const draft: Draft = {
  document: documentOf(
    item("1", "Havnebad"),
    item("2", "Takster", { items: [item("2.1", "Vand"), item("2.2", "Varme")] }),
    item("3", "Mole"),
  ),
  doubts: [doubt("/items/2/closed"), doubt("/items/1/items/1/sections/0")],
  places: {
    "/items/0": place(1, 9),
    "/items/1": place(10, 39),
    "/items/1/items/0": place(20, 29),
    "/items/1/items/1": place(30, 39),
    "/items/1/items/1/sections/1": place(34, 39),
    "/items/2": place(40, 49),
    "/items/2/title": place(40, 40),
    "/items/2/sections/0": place(41, 44),
    "/items/2/sections/1": place(45, 49),
    "/items/2/decisions/0": place(46, 49),
  },
};
const numbers = ({ document }: Draft) => {
  const of = (items: ParsedItem[]): string =>
    items
      .map(({ number, items: inside }) => number + (inside.length > 0 ? ` (${of(inside)})` : ""))
      .join(" ");
  return of(document.items);
};
const open = ({ doubts }: Draft) => doubts.map(({ pointer }) => pointer);

test("items are moved up, down, into the item before and out of it, with doubts and places", () => {
  const up = moveItem(draft, "/items/2", "up");
  expect(numbers(up)).toBe("1 3 2 (2.1 2.2)");
  expect(open(up)).toEqual(["/items/1/closed", "/items/2/items/1/sections/0"]);
  expect(up.places["/items/1/title"]).toEqual(place(40, 40));
  expect(up.places["/items/2/items/1"]).toEqual(place(30, 39));
  const inside = moveItem(draft, "/items/2", "in");
  expect(numbers(inside)).toBe("1 2 (2.1 2.2 3)");
  expect(open(inside)).toEqual(["/items/1/items/2/closed", "/items/1/items/1/sections/0"]);
  const out = moveItem(draft, "/items/1/items/0", "out");
  expect(numbers(out)).toBe("1 2 (2.2) 2.1 3");
  expect(open(out)).toEqual(["/items/3/closed", "/items/1/items/0/sections/0"]);
  expect(out.places["/items/2"]).toEqual(place(20, 29));
  expect(moveItem(draft, "/items/0", "up")).toBe(draft);
  expect(moveItem(draft, "/items/0", "out")).toBe(draft);
});

test("what leaves a closed chapter stays closed", () => {
  const closed = {
    ...draft,
    document: documentOf(item("1", "Lukket", { closed: true, items: [item("1.1", "Salg")] })),
  };
  expect(moveItem(closed, "/items/0/items/0", "out").document.items[1]!.closed).toBe(true);
});

test("an item is merged with the one before: its title a heading, its decisions behind the others", () => {
  const merged = mergeItem(draft, "/items/2", "heading");
  expect(numbers(merged)).toBe("1 2 (2.1 2.2)");
  const into = merged.document.items[1]!.items[1]!;
  expect(into.sections.map(({ heading }) => heading)).toEqual([
    "Resumé",
    "Beslutning",
    "Mole",
    "Resumé",
    "Beslutning",
  ]);
  expect(into.decisions.map(({ text }) => text)).toEqual(["Varme godkendt.", "Mole godkendt."]);
  expect(open(merged)).toEqual(["/items/1/items/1/closed", "/items/1/items/1/sections/0"]);
  expect(merged.places).toMatchObject({
    "/items/1": place(10, 49),
    "/items/1/items/1": place(30, 49),
    "/items/1/items/1/sections/2": place(40, 40),
    "/items/1/items/1/sections/3": place(41, 44),
    "/items/1/items/1/decisions/1": place(46, 49),
  });
});

test("what was no item is text of the one before, and of its decision when it was a part of that", () => {
  const listed = documentOf(
    item("1", "Havnebad"),
    item("2", "Teknik følger op.", {
      sections: [
        { heading: "", kind: "other", text: "Inden sommer." },
        { heading: "Bilag", kind: "attachments", text: "Kort" },
      ],
      decisions: [],
      attachments: ["Kort"],
    }),
  );
  const { document, places } = mergeItem(
    {
      document: listed,
      doubts: [],
      places: {
        "/items/0/sections/1": place(5, 9),
        "/items/1/title": place(10, 10),
        "/items/1/sections/0": place(11, 11),
      },
    },
    "/items/1",
    "text",
  );
  const [one] = document.items;
  expect(one!.sections[1]!.text).toBe("Havnebad godkendt.\n2. Teknik følger op.\nInden sommer.");
  expect(one!.decisions[0]!.text).toBe(one!.sections[1]!.text);
  expect([one!.sections[2]!.heading, one!.attachments]).toEqual(["Bilag", ["Kort"]]);
  expect(places).toEqual({ "/items/0/sections/1": place(5, 11) });
});

test("what is closed closes what it comes into, and never comes before the items, where all is public", () => {
  const shut = documentOf(item("1", "Salg", { closed: true }), item("2", "Mole", { closed: true }));
  const given: Draft = { document: shut, doubts: [], places: {} };
  expect(mergesInto(given, "/items/0")).toBeNull();
  expect(mergeItem(given, "/items/0", "text")).toBe(given);
  const half = { ...given, document: documentOf(item("1", "Havn"), shut.items[1]!) };
  expect(mergeItem(half, "/items/1", "text").document.items[0]!.closed).toBe(true);
  const first = mergeItem(
    { ...given, document: documentOf(item("1", "Velkommen")) },
    "/items/0",
    "text",
  );
  expect(first.document).toMatchObject({
    version: 2,
    items: [],
    preamble: [{ text: "1. Velkommen" }, {}, {}],
  });
});

const source = [
  { line: 41, page: 2, text: "Mole kort fortalt." },
  { line: 42, page: 2, text: "Punkt 4: Bro over" },
  { line: 43, page: 3, text: "Broen skal males." },
];

test("an item is parted within a section: the line there is number and title of the new one", () => {
  const text = "Mole kort fortalt.\nPunkt 4: Bro over\nBroen skal males.";
  const given = {
    ...draft,
    document: documentOf(
      ...draft.document.items.with(
        2,
        item("3", "Mole", {
          sections: [
            { heading: "Resumé", kind: "summary", text },
            draft.document.items[2]!.sections[1]!,
          ],
        }),
      ),
    ),
  };
  const parted = splitItem(given, "/items/2/sections/0", { offset: 18, source });
  expect(numbers(parted)).toBe("1 2 (2.1 2.2) 3 4");
  const [, , left, made] = parted.document.items;
  expect(left).toMatchObject({
    sections: [{ heading: "Resumé", text: "Mole kort fortalt." }],
    decisions: [],
  });
  expect(made).toMatchObject({
    title: "Bro over",
    sections: [{ heading: "", text: "Broen skal males." }, { kind: "decision" }],
    decisions: [{ text: "Mole godkendt." }],
  });
  expect(parted.places).toMatchObject({
    "/items/2": place(40, 41),
    "/items/2/sections/0": place(41, 41),
    "/items/3": { page: 2, from: 42, to: 49 },
    "/items/3/title": { page: 2, from: 42, to: 42 },
    "/items/3/sections/1": place(45, 49),
    "/items/3/decisions/0": place(46, 49),
  });
});

test("an item is parted at a section's heading, and made of a text before the items", () => {
  const parted = splitItem(draft, "/items/1/sections/1", { offset: 0, source });
  expect(numbers(parted)).toBe("1 2 2a (2.1 2.2) 3");
  expect(parted.document.items[2]).toMatchObject({
    title: "Beslutning",
    sections: [{ heading: "", kind: "decision" }],
  });
  expect(open(parted)).toEqual(["/items/3/closed", "/items/2/items/1/sections/0"]);
  const preamble = [
    { heading: "", kind: "other" as const, text: "Velkommen.\n0. Referat\nGodkendt." },
  ];
  const first = splitItem(
    { ...draft, document: { version: 2, ...draft.document, preamble } },
    "/preamble/0",
    { offset: 10, source },
  );
  expect(first.document.preamble).toEqual([{ heading: "", kind: "other", text: "Velkommen." }]);
  expect(first.document.items[0]).toMatchObject({ number: "0", title: "Referat", closed: true });
  expect(open(first)[0]).toBe("/items/3/closed");
});

test("a decision within which an item is parted keeps what stays of it", () => {
  const parted = splitItem(draft, "/items/0/sections/1", { offset: 8, source });
  expect(parted.document.items[0]?.decisions).toMatchObject([{ text: "Havnebad" }]);
  expect(parted.document.items[1]).toMatchObject({ title: "godkendt.", decisions: [] });
});

test("a new item has a number of its own", () => {
  expect([
    freeNumber(draft.document, "3"),
    freeNumber(draft.document, "2.1"),
    freeNumber(draft.document, ""),
  ]).toEqual(["4", "2.1a", "0a"]);
});

/** Every word of a document, however often. */
function words(document: ParsedDocument): string {
  const of = (one: ParsedItem): string[] => [
    one.title,
    ...one.sections.flatMap(({ heading, text }) => [heading, text]),
    ...one.items.flatMap(of),
  ];
  return [
    ...(document.preamble ?? []).flatMap(({ heading, text }) => [heading, text]),
    ...document.items.flatMap(of),
  ].join(" ");
}
function pointersOf(document: ParsedDocument): string[] {
  const of = (items: readonly ParsedItem[], list: string): string[] =>
    items.flatMap((one, at) => [`${list}/${at}`, ...of(one.items, `${list}/${at}/items`)]);
  return of(document.items, "/items");
}

test("whatever is moved, merged and parted in whatever order, no word is lost and none is doubled, and nothing closed opens", () => {
  const step = record({
    what: constantFrom(...MOVES, "merge" as const, "text" as const, "split" as const),
    at: integer({ min: 0, max: 30 }),
    offset: integer({ min: 0, max: 40 }),
  });
  const secret = item("9", "Hemmeligt", { closed: true });
  const start = { ...draft, document: documentOf(...draft.document.items, secret) };
  assert(
    property(array(step, { maxLength: 12 }), (steps) => {
      let now: Draft = start;
      for (const { what, at, offset } of steps) {
        const pointers = pointersOf(now.document);
        const pointer = pointers[at % pointers.length];
        if (pointer === undefined) break;
        if (what === "merge" || what === "text")
          now = mergeItem(now, pointer, what === "merge" ? "heading" : "text");
        else if (what === "split")
          now = splitItem(now, `${pointer}/sections/${at % 2}`, { offset, source });
        else if (movedTo(now, pointer, what) !== null) now = moveItem(now, pointer, what);
      }
      // Numbers that were given out, such as "2a", are no words.
      const letters = (document: ParsedDocument) =>
        words(document)
          .replaceAll(/[^\p{L}]|[abc]/gu, "")
          .split("")
          .toSorted()
          .join("");
      expect(letters(now.document)).toBe(letters(start.document));
      const closedText = (items: readonly ParsedItem[], within = false): boolean =>
        items.some((one) => {
          const isShut = within || one.closed;
          return (
            (!isShut && JSON.stringify({ ...one, items: [] }).includes("Hemmeligt")) ||
            closedText(one.items, isShut)
          );
        });
      expect(closedText(now.document.items)).toBe(false);
      expect(JSON.stringify(now.document.preamble ?? [])).not.toContain("Hemmeligt");
      for (const pointer of Object.keys(now.places))
        expect(pointer, "a place of nothing").toSatisfy(
          (own: string) =>
            own
              .split("/")
              .slice(1)
              .reduce<unknown>(
                (part, key) => (part as Record<string, unknown> | undefined)?.[key],
                now.document,
              ) !== undefined,
        );
    }),
  );
});
