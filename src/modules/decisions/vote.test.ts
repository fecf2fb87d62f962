import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attendee } from "../meetings/index.ts";
import type { Ballot } from "./operations.ts";
import {
  castsOf,
  composeVotes,
  countsOf,
  faultOfBallot,
  isCarried,
  type Vote,
  voteSentences,
} from "./vote.ts";

const person = (
  name: string,
  party: string | null,
  role: Attendee["role"] = "member",
): Attendee => ({
  personId: name,
  name,
  position: 0,
  role,
  party,
  substituteFor: null,
  state: "present",
  inClosed: null,
  reason: null,
  revision: 1,
});
const entitled = [
  person("Ida Holm", "A", "chair"),
  person("Bo Ek", "A"),
  person("Eva Lund", "V"),
  person("Per Ask", null),
];
const fault = (ballot: Ballot, casting: Vote["casting"] = null, allowsCasting = false) =>
  faultOfBallot(ballot, casting, { entitled, allowsCasting });
const hands = (yes: number, no: number, abstain = 0): Ballot => ({
  method: "hands",
  for: yes,
  against: no,
  abstain,
});

test.each<[Ballot, string | null]>([
  [hands(3, 1), null],
  [hands(4, 1), "Der er 5 stemmer, men kun 4 stemmeberettigede til stede."],
  [hands(0, 0), "Der er ingen stemmer."],
  [{ method: "secret", for: 2, against: 2, abstain: 0 }, null],
  [
    {
      method: "names",
      casts: [
        { personId: "Ida Holm", choice: "for" },
        { personId: "Ida Holm", choice: "against" },
      ],
    },
    "En person har stemt to gange.",
  ],
  [
    { method: "names", casts: [{ personId: "Ulla Bak", choice: "for" }] },
    "En af dem, der har stemt, er ikke stemmeberettiget i punktet.",
  ],
  [
    {
      method: "party",
      casts: [
        { party: "A", choice: "for", weight: 1 },
        { party: "A", choice: "against", weight: 1 },
        { party: "Uden for parti", choice: "abstain", weight: 1 },
      ],
    },
    null,
  ],
  [
    { method: "party", casts: [{ party: "V", choice: "for", weight: 2 }] },
    "V har 2 stemmer, men kun 1 stemmeberettigede til stede.",
  ],
  [
    { method: "party", casts: [{ party: "Ø", choice: "for", weight: 1 }] },
    "Ø har 1 stemmer, men kun 0 stemmeberettigede til stede.",
  ],
])("%j: %s", (ballot, expected) => {
  expect(fault(ballot)).toBe(expected);
});

test("the chair's vote decides only where the body's rules say so, and only when votes are equal", () => {
  expect(fault(hands(2, 2), "for")).toContain("i dette udvalg");
  expect(fault(hands(3, 1), "for", true)).toContain("lige mange");
  expect(fault(hands(2, 2), "for", true)).toBeNull();
  const members = entitled.slice(1);
  const given = { entitled: members, allowsCasting: true };
  expect(faultOfBallot(hands(1, 1), "for", given)).toContain("Hverken formand eller næstformand");
});

test.each([
  [3, 1, null, true],
  [1, 3, null, false],
  [2, 2, null, false],
  [2, 2, "for", true],
  [2, 2, "against", false],
  [0, 0, null, false],
] as const)("%i for and %i against, casting %s: %s", (yes, no, casting, carried) => {
  expect(isCarried({ for: yes, against: no, casting })).toBe(carried);
});

const vote = (ballot: Ballot, more: Partial<Vote> = {}): Vote => {
  const casts = castsOf(ballot, entitled);
  return {
    id: "1",
    amendmentId: null,
    proposal: "",
    method: ballot.method,
    entitled: entitled.length,
    counts: countsOf(ballot, casts),
    casting: null,
    casts,
    ...more,
  };
};

test("a vote is composed as minutes print it; votes on amendments stand in the text", () => {
  const byParty = vote({
    method: "party",
    casts: [
      { party: "A", choice: "for", weight: 2 },
      { party: "V", choice: "against", weight: 1 },
    ],
  });
  expect(composeVotes([byParty])).toEqual({ for: ["A (2)"], against: ["V (1)"], abstain: [] });
  expect(composeVotes([vote(hands(3, 0, 1))])).toEqual({
    for: ["3 medlemmer"],
    against: [],
    abstain: ["1 medlem"],
  });
  expect(composeVotes([byParty, vote(hands(1, 3), { amendmentId: "x" })])?.for).toEqual(["A (2)"]);
  expect(composeVotes([vote(hands(1, 3), { amendmentId: "x" })])).toBeNull();
});

test("where the chair's vote decided, the side that won says so", () => {
  const named = vote(
    {
      method: "names",
      casts: [
        { personId: entitled[0]!.personId, choice: "for" },
        { personId: entitled[1]!.personId, choice: "against" },
      ],
    },
    { casting: "against" },
  );
  const casting = "heraf formandens afgørende stemme";
  expect(composeVotes([named])).toEqual({
    for: [entitled[0]!.name],
    against: [entitled[1]!.name, casting],
    abstain: [],
  });
  const byHands = composeVotes([vote(hands(2, 2), { casting: "for" })])!;
  expect(byHands.for).toEqual(["2 medlemmer", casting]);
  expect(voteSentences(byHands)).toBe(
    "For stemte 2 medlemmer, heraf formandens afgørende stemme. Imod stemte 2 medlemmer.",
  );
});

test("two of one name are told apart", () => {
  const twins = [
    { ...person("Jens Hansen", "A"), personId: "1" },
    { ...person("Jens Hansen", "V"), personId: "2" },
  ];
  const casts = castsOf(
    { method: "names", casts: twins.map(({ personId }) => ({ personId, choice: "for" })) },
    twins,
  );
  expect(casts.map(({ voter }) => voter)).toEqual(["Jens Hansen (A)", "Jens Hansen (V)"]);
});

const ballots = fc.oneof(
  fc.record({
    method: fc.constantFrom("hands" as const, "secret" as const),
    for: fc.nat(5),
    against: fc.nat(5),
    abstain: fc.nat(5),
  }),
  fc.record({
    method: fc.constant("party" as const),
    casts: fc.array(
      fc.record({
        party: fc.constantFrom("A", "V", "Uden for parti", "Ø"),
        choice: fc.constantFrom("for" as const, "against" as const, "abstain" as const),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.record({
    method: fc.constant("names" as const),
    casts: fc.array(
      fc.record({
        personId: fc.constantFrom(...entitled.map(({ personId }) => personId), "Ulla Bak"),
        choice: fc.constantFrom("for" as const, "against" as const, "abstain" as const),
      }),
      { maxLength: 5 },
    ),
  }),
);

test("what may stand never has more votes than there are people, by the whole or by party", () => {
  fc.assert(
    fc.property(ballots, (ballot) => {
      if (fault(ballot) !== null) return;
      const casts = castsOf(ballot, entitled);
      const { for: yes, against, abstain } = countsOf(ballot, casts);
      expect(yes + against + abstain).toBeLessThanOrEqual(entitled.length);
      const names = casts.map(({ voter, choice }) => `${voter} ${choice}`);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
