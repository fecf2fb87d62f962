import { expect, test } from "vitest";
import { parse } from "../parse.ts";
import type { ParsedDocument } from "../parsed-document.ts";
import { hintsFrom } from "./hints-from.ts";
import { layoutHintsSchema } from "./layout-hints.ts";

const paper = (day: string) => `REFERAT SKU d. ${day}-03-2026

Mødedato ${day}. marts 2026

Forsamlingslokale: Salen på Strandby Skole

Punkt 1: Stier

22/118

Indstilling

At stien lægges.

Råd fra marken

Der er vådt om vinteren.

Beslutning

Godkendt.

Punkt 2: Broer

22/119

Indstilling

At broen males.

Beslutning

Godkendt.
`;

/** As somebody corrects it: body, place, and a section that was read as text of the one above. */
function corrected(read: ParsedDocument): ParsedDocument {
  const after = structuredClone(read);
  after.body.name = "Skoleudvalget";
  after.place = "Salen på Strandby Skole";
  const item = after.items[0]!;
  const [asked, ...rest] = item.sections;
  const text = asked!.text.split("\n\nRåd fra marken\n\n");
  item.sections = [
    { ...asked!, text: text[0]! },
    { heading: "Råd fra marken", kind: "assessment", text: text[1]! },
    ...rest,
  ];
  return after;
}

test("what was corrected once is read rightly the next time, and only with the hints", () => {
  const before = parse(paper("12"));
  const hints = hintsFrom(before, corrected(before));
  expect(layoutHintsSchema.parse(hints)).toEqual({
    sections: { "råd fra marken": "assessment" },
    labels: { forsamlingslokale: "place" },
    bodies: { sku: "Skoleudvalget" },
  });
  const next = parse(paper("19"), 0, hints);
  expect([next.body.name, next.place, next.preamble]).toEqual([
    "Skoleudvalget",
    "Salen på Strandby Skole",
    undefined,
  ]);
  expect(next.items[0]?.sections[1]).toEqual({
    heading: "Råd fra marken",
    kind: "assessment",
    text: "Der er vådt om vinteren.",
  });
  expect(next.items[0]?.decisions).toMatchObject([{ body: "Skoleudvalget", text: "Godkendt." }]);
  const untaught = parse(paper("19"));
  expect([untaught.body.name, untaught.place]).toEqual(["SKU", null]);
  expect(untaught.items[0]?.sections.map(({ heading }) => heading)).toEqual([
    "Indstilling",
    "Beslutning",
  ]);
});

test("a paper that isn't corrected, or is corrected both ways, teaches nothing", () => {
  const read = parse(paper("12"));
  const nothing = { sections: {}, labels: {}, bodies: {} };
  expect(hintsFrom(read, read)).toEqual(nothing);
  const both = structuredClone(read);
  both.items[0]!.sections[0]!.kind = "summary";
  both.items[1]!.sections[0]!.kind = "core";
  expect(hintsFrom(read, both)).toEqual(nothing);
  both.items[1]!.sections[0]!.kind = "summary";
  expect(hintsFrom(read, both).sections).toEqual({ indstilling: "summary" });
});

test("headings that are called as what every object has are no hints", () => {
  const hints = { sections: {}, labels: {}, bodies: {} };
  const text = paper("12").replace("Råd fra marken", "constructor").replace("SKU", "toString");
  expect(parse(text, 0, hints)).toEqual(parse(text));
});
