import fc from "fast-check";
import { expect, test } from "vitest";
import { voteSentences } from "../decisions/index.ts";
import { sentencesOf } from "../meetings/index.ts";
import { splitAttendance } from "./attendance.ts";
import { readVotes } from "./votes.ts";

/*
 * What a meeting that is held here prints is read from its papers as what it is: the one module writes the
 * sentences, this one reads them.
 */

const names = ["Ida Holm", "Bo Ek", "Eva B. Lund", "Per Ask-Vind", "Ulla Bak"];
const items = [{ id: "1", closed: true, isTreated: true }];
const attendance = names.map((name, position) => ({
  personId: name,
  name,
  position,
  role: "member" as const,
  party: null,
  substituteFor: null,
  state: "present" as const,
  inClosed: null,
  reason: null,
  revision: 1,
}));
const nobody = { attendance, changes: [], recusals: [], items, guests: [] };
const somebody = fc.constantFrom(...names);

test("sentences of who took part are no part of the decision, however many there are", () => {
  const attending = fc.record({
    changes: fc.array(
      fc.record({
        id: fc.uuid(),
        personId: somebody,
        kind: fc.constantFrom("arrived" as const, "left" as const),
        itemId: fc.constant("1"),
        at: fc.date({
          min: new Date("2026-01-01"),
          max: new Date("2026-12-31"),
          noInvalidDate: true,
        }),
        note: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    recusals: fc.array(
      fc.record({
        id: fc.uuid(),
        itemId: fc.constant("1"),
        personId: somebody,
        name: somebody,
        reason: fc.constant("Nabo"),
        bySelf: fc.boolean(),
        ruling: fc.constantFrom("recused" as const, "not_recused" as const),
      }),
      { maxLength: 3 },
    ),
    guests: fc.array(
      fc.record({
        itemId: fc.constant("1"),
        name: somebody,
        function: fc.constantFrom(null, "IT-arkitekt", "leder for Digitalisering og Teknologi"),
        state: fc.constant("attended" as const),
        cameAt: fc.constantFrom(null, new Date("2026-03-04T16:05:00Z")),
        leftAt: fc.constantFrom(null, new Date("2026-03-04T16:20:00Z")),
      }),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(
      attending,
      fc.constantFrom("Godkendt.", "Drøftet. Sagen kommer igen."),
      (of, text) => {
        const sentences = sentencesOf({ ...nobody, ...of }, "1");
        const printed = [text, sentences.join(" ")].filter(Boolean).join("\n\n");
        expect(splitAttendance(printed)).toEqual({ rest: text, attendance: sentences });
        const perLine = [text, ...sentences].join("\n\n");
        expect(splitAttendance(perLine)).toEqual({ rest: text, attendance: sentences });
      },
    ),
  );
});

test.each([
  [{ for: ["A (3)", "C (2)"], against: ["V (2)"], abstain: ["Uden for parti (1)"] }],
  [{ for: ["Ida Holm", "Bo Ek", "Eva B. Lund"], against: [], abstain: ["Ulla Bak"] }],
  [
    {
      for: ["3 medlemmer", "heraf formandens afgørende stemme"],
      against: ["3 medlemmer"],
      abstain: [],
    },
  ],
  [
    {
      for: ["A (2)", "C (1)", "heraf formandens afgørende stemme"],
      against: ["V (3)"],
      abstain: [],
    },
  ],
  [{ for: ["7 medlemmer"], against: ["2 medlemmer"], abstain: ["1 medlem"] }],
  [{ for: [], against: ["1 medlem"], abstain: [] }],
])("votes are read as they were cast: %j", (votes) => {
  expect(readVotes(`Godkendt. ${voteSentences(votes)}`)).toEqual(votes);
  expect(readVotes(voteSentences(votes))).toEqual(votes);
});
