import { expect, test } from "vitest";
import { instantInDenmark } from "../../platform/clock.ts";
import { InputError } from "../../platform/errors.ts";
import { rulesOf } from "../organisation/index.ts";
import { dueAfter, planChain, type Posts } from "./chain.ts";

const person = (name: string) => ({ personId: `id of ${name}`, name });
const posts = (given: Partial<Posts> = {}): Posts => ({
  author: person("Ane"),
  unitName: "Plan og Byg",
  leader: { ...person("Lis"), unitId: "planning" },
  director: { ...person("Dan"), unitId: "tech" },
  body: { id: "council", name: "Byrådet", secretaries: [person("Siv")] },
  people: new Map(),
  units: new Map(),
  ...given,
});
const chain = rulesOf({ kind: "political", rules: {} }).approval.case.steps;
const office = { closedDays: [] };
// A Wednesday before noon; the Thursday and Friday after it, and the next Monday, are Easter.
const now = instantInDenmark("2026-04-01", "10:00");
const plan = (given: Partial<Posts> = {}, rules = chain) =>
  planChain(rules, posts(given), office, now);
const told = (steps: ReturnType<typeof plan>) =>
  steps.map((step) => step.skipped ?? `${step.label}: ${step.holder}`);

test("author, leader, director and secretary are asked in turn", () => {
  expect(told(plan())).toEqual([
    "Forfatter: Ane",
    "Leder: Lis",
    "Direktør: Dan",
    "Sekretær for Byrådet: Siv",
  ]);
});

test("each step is due so many workdays after the one before, over weekends and holidays", () => {
  expect(plan().map((step) => step.dueAt)).toEqual([
    now,
    instantInDenmark("2026-04-08", "16:00"),
    instantInDenmark("2026-04-10", "16:00"),
    instantInDenmark("2026-04-13", "16:00"),
  ]);
});

test("who holds two posts in a row is asked once", () => {
  expect(told(plan({ leader: { ...person("Dan"), unitId: "planning" } }))).toEqual([
    "Forfatter: Ane",
    "Leder: Dan",
    "Dan godkender allerede som leder.",
    "Sekretær for Byrådet: Siv",
  ]);
});

test("an author approves nothing of her own", () => {
  const steps = plan({
    leader: { ...person("Ane"), unitId: "planning" },
    body: { id: "council", name: "Byrådet", secretaries: [person("Ane"), person("Siv")] },
  });
  expect(told(steps)).toEqual([
    "Forfatter: Ane",
    "Ane er selv leder af enheden.",
    "Direktør: Dan",
    "Sekretær for Byrådet: Siv",
  ]);
});

test("a chain where only the author would approve is refused", () => {
  const ane = { ...person("Ane"), unitId: "top" };
  expect(() =>
    plan({
      leader: ane,
      director: ane,
      body: { id: "council", name: "Byrådet", secretaries: [ane] },
    }),
  ).toThrow(InputError);
});

test.each([
  ["no leader", { leader: null }, "Enheden Plan og Byg har ingen leder."],
  ["no unit", { unitName: null }, "Forfatteren hører ikke til nogen enhed."],
  [
    "no secretary",
    { body: { id: "c", name: "Byrådet", secretaries: [] } },
    "Byrådet har ingen sekretær.",
  ],
])("%s is told of, with what to do", (_, given, message) => {
  const thrown = (() => {
    try {
      return plan(given);
    } catch (error) {
      return error;
    }
  })() as InputError;
  expect(thrown).toBeInstanceOf(InputError);
  expect([thrown.message, thrown.hint?.startsWith("Bed administratoren")]).toEqual([message, true]);
});

test("rules may name a person, or a unit that its leader answers for", () => {
  const rules = [
    { kind: "unit", personId: null, unitId: "finance", workdays: 1 },
    { kind: "person", personId: "p", unitId: null, workdays: 1 },
  ] as const;
  const steps = plan(
    {
      units: new Map([["finance", { name: "Økonomi", leader: person("Mai") }]]),
      people: new Map([["p", person("Per")]]),
    },
    [...rules],
  );
  expect(told(steps)).toEqual(["Økonomi: Mai", "Godkender: Per"]);
  expect(steps[0]?.unitId).toBe("finance");
});

test("what is begun after office hours is due the next workday at the earliest", () => {
  const friday = instantInDenmark("2026-03-27", "17:30");
  expect(dueAfter(friday, 0, office)).toEqual(instantInDenmark("2026-03-30", "16:00"));
});
