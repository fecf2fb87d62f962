import { expect, test } from "vitest";
import type { ParsedDocument } from "../intake/index.ts";
import { draftFaults, tidyTime } from "./draft-faults.ts";
import { newDecision, newItem } from "./screen/new-parts.ts";

const document: ParsedDocument = {
  kind: "minutes",
  body: { name: "Klimaudvalget", period: null, organisation: null },
  date: "2026-03-10",
  startTime: null,
  endTime: null,
  place: null,
  participants: ["Ida Holm"],
  absent: ["Bo Lund"],
  substitutes: [{ for: "Bo Lund", by: "Eva Bro" }],
  tableOfContents: [],
  schedule: [{ from: "09:00", to: "09:30", title: "Velkomst", participants: [], block: null }],
  items: [],
  warnings: [],
};
const said = (part: Partial<ParsedDocument>) =>
  draftFaults({ ...document, ...part }).map(({ pointer, message }) => `${pointer} ${message}`);
const vote = (part: object) => ({
  items: [
    {
      ...newItem("1"),
      items: [
        {
          ...newItem("1.1"),
          decisions: [{ ...newDecision(), votes: { for: [], against: [], abstain: [], ...part } }],
        },
      ],
    },
  ],
});
const VOTES = "/items/0/items/0/decisions/0/votes";

test("a record as papers print it has nothing that can't be right", () => {
  expect(said({ ...vote({ for: ["V (2)", "Ida Holm"], against: ["V (1)"] }) })).toEqual([]);
});

test("rows of the time table have hours in order and a subject", () => {
  const row = document.schedule[0]!;
  expect(
    said({
      schedule: [
        { ...row, from: "9", title: " " },
        { ...row, to: "08:30" },
      ],
    }),
  ).toEqual([
    "/schedule/0/from Skriv klokkeslættet som 09:30.",
    "/schedule/0/title Skriv, hvad rækken handler om.",
    "/schedule/1/to Rækken slutter kl. 08:30, før den begynder kl. 09:00.",
  ]);
});

test("who sits for whom is said of both, and of nobody who is away", () => {
  const by = (substitutes: ParsedDocument["substitutes"]) => said({ substitutes });
  expect(by([{ for: "", by: "" }])).toEqual([]);
  expect(by([{ for: "Bo Lund", by: "" }])).toEqual([
    "/substitutes/0/by Skriv, hvem der møder for Bo Lund.",
  ]);
  expect(by([{ for: "", by: "Eva Bro" }])[0]).toContain("hvem Eva Bro møder for");
  expect(by([{ for: "Bo Lund", by: "Bo Lund " }])[0]).toContain("for sig selv");
  expect(by([{ for: "Ida Holm", by: "Bo Lund" }])[0]).toContain("står også under Afbud");
});

test("nobody votes twice", () => {
  expect(said(vote({ for: ["V", "A"], against: ["V "] }))).toEqual([
    `${VOTES}/against »V« står både under For og Imod. Har et parti delt sig, så skriv tallet ved: »V (2)«.`,
  ]);
  expect(said(vote({ abstain: ["A", "", "A"] }))).toEqual([`${VOTES}/abstain »A« står to gange.`]);
});

test("hours are written as people do", () => {
  expect(["9.30", "0930", "kl. 9:30", "24:00", "9", "25:00"].map(tidyTime)).toEqual([
    "09:30",
    "09:30",
    "09:30",
    "24:00",
    "9",
    "25:00",
  ]);
});
