import { expect, test } from "vitest";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { findPhrases } from "./find-redactions.ts";

const item = (text: string, title = "Dispensation") => ({
  title,
  sections: [{ heading: "Sagen", kind: "presentation" as const, content: fromPlain(text) }],
  attachments: [],
  attendance: [],
});

test("CPR numbers are found however they are written, and other numbers are let be", () => {
  const text =
    "Ansøger 010203-1234, 311299 4321 og 0102031234. Sag 99.99.00-K08, konto 3202031234, tlf. 12345678, 010203-12345.";
  expect(findPhrases(item(text), [], []).map(({ phrase }) => phrase)).toEqual([
    "010203-1234",
    "311299 4321",
    "0102031234",
  ]);
});

test("parties are proposed where they are named, also in the title and the decision", () => {
  const decision = {
    body: null,
    bodyId: null,
    date: null,
    content: fromPlain("Bevilges til lis holm."),
    type: "approved" as const,
    types: ["approved" as const],
    votes: null,
    dissents: [],
  };
  expect(
    findPhrases(
      item("Intet.", "Støtte til Ole  Tang"),
      [decision],
      ["Ole Tang", "Lis Holm", "Bo Lind", " "],
    ),
  ).toEqual([
    { phrase: "Ole Tang", kind: "party" },
    { phrase: "Lis Holm", kind: "party" },
  ]);
});
