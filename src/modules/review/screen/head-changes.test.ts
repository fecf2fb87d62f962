import { expect, test } from "vitest";
import type { Draft } from "../draft.ts";
import { setBody, setDate, takeSuggested } from "./head-changes.ts";
import { newDecision, newItem } from "./new-parts.ts";

const decision = (body: string | null, date: string | null) => ({ ...newDecision(), body, date });
const draftOf = (date: string, name: string, ...decisions: ReturnType<typeof decision>[]) =>
  ({
    document: {
      body: { name, period: null, organisation: null },
      date,
      items: [{ ...newItem("1"), decisions }],
    },
    doubts: [{ pointer: "/date", confidence: 0.3, settled: false, suggestion: "2026-03-10" }],
    places: {},
  }) as unknown as Draft;
const decided = ({ document }: Draft) =>
  document.items[0]!.decisions.map(({ body, date }) => [body, date]);

test("the meeting's own decisions follow its date, those of bodies before it don't", () => {
  const draft = draftOf(
    "2026-03-11",
    "Klimaudvalget",
    decision("Teknikudvalget", "2026-02-01"),
    decision("Klimaudvalget 2026-2029", "2026-03-11"),
  );
  expect(decided(setDate(draft, "2026-03-11", "2026-03-12"))).toEqual([
    ["Teknikudvalget", "2026-02-01"],
    ["Klimaudvalget 2026-2029", "2026-03-12"],
  ]);
  expect(decided(takeSuggested(draft, 0))[1]).toEqual(["Klimaudvalget 2026-2029", "2026-03-10"]);
  const emptied = setDate(draft, "2026-03-11", "");
  expect(decided(setDate(emptied, "2026-03-11", "2026-03-12"))[1]?.[1]).toBe("2026-03-12");
});

test("decisions follow the body's name, with the term behind it", () => {
  const draft = draftOf(
    "2026-03-11",
    "Klima",
    decision("Klima 2026-2029", null),
    decision("Klimarådet", null),
  );
  expect(decided(setBody(draft, "Klima", "Klimaudvalget"))).toEqual([
    ["Klimaudvalget 2026-2029", null],
    ["Klimarådet", null],
  ]);
});

test("decisions of a paper without date and body get them when they are written", () => {
  const draft = draftOf("", "", decision(null, null));
  expect(decided(setDate(setBody(draft, "", "Havneudvalget"), "", "2026-03-12"))).toEqual([
    ["Havneudvalget", "2026-03-12"],
  ]);
});
