import fc from "fast-check";
import { expect, test } from "vitest";
import type { Attendee, PresenceChange, Room } from "./attendance.ts";
import { isAtMeeting, presenceAt, quorumAt } from "./presence.ts";

const attendee = (personId: string, more: Partial<Attendee> = {}): Attendee => ({
  personId,
  name: personId,
  position: 0,
  role: "member",
  party: null,
  substituteFor: null,
  state: "present",
  inClosed: null,
  reason: null,
  revision: 1,
  ...more,
});
const items = ["1", "2", "3", "4", "5"].map((id) => ({ id, closed: id === "5" }));
const change = (
  kind: PresenceChange["kind"],
  personId: string,
  itemId: string | null,
  minute = 0,
): PresenceChange => ({
  id: `${kind} ${personId} ${itemId} ${minute}`,
  personId,
  kind,
  itemId,
  at: new Date(Date.UTC(2026, 2, 4, 15, minute)),
  note: null,
});
const room = (attendance: Attendee[], more: Partial<Room> = {}): Room => ({
  attendance,
  changes: [],
  recusals: [],
  items,
  ...more,
});
const names = (people: Attendee[]) => people.map(({ personId }) => personId);
const half = { kind: "half", number: null, castingVote: false } as const;

test("who comes and goes is there in between", () => {
  const changes = [
    change("left", "Bo", "4", 40),
    change("arrived", "Bo", "2", 20),
    change("left", "Ida", "3", 30),
  ];
  const there = room([attendee("Ida"), attendee("Bo")], { changes });
  const present = [null, "1", "2", "3", "4"].map((id) => names(presenceAt(there, id).present));
  expect(present).toEqual([["Ida"], ["Ida"], ["Ida", "Bo"], ["Bo"], []]);
});

test("without an item somebody came at the beginning, or left after the end", () => {
  const changes = [change("arrived", "Bo", null), change("left", "Bo", null, 50)];
  const there = room([attendee("Bo")], { changes });
  for (const { id } of items) expect(names(presenceAt(there, id).present)).toEqual(["Bo"]);
});

test("a substitute has the seat while its member takes no part, and never both", () => {
  const sitting = attendee("Eva", { role: "substitute", substituteFor: "Bo" });
  const there = room([attendee("Ida"), attendee("Bo"), sitting], {
    changes: [change("arrived", "Bo", "3")],
    recusals: [{ itemId: "4", personId: "Bo", ruling: "recused" }],
  });
  const entitled = items.map(({ id }) => names(presenceAt(there, id).entitled));
  expect(entitled).toEqual([
    ["Ida", "Eva"],
    ["Ida", "Eva"],
    ["Ida", "Bo"],
    ["Ida", "Eva"],
    ["Ida", "Bo"],
  ]);
});

test("observers have no vote and are out of closed items; the secretary stays", () => {
  const there = room([
    attendee("Per", { role: "secretary" }),
    attendee("Ulla", { role: "observer" }),
    attendee("Ida", { role: "chair" }),
  ]);
  expect(names(presenceAt(there, "1").present)).toEqual(["Per", "Ulla", "Ida"]);
  expect(names(presenceAt(there, "5").present)).toEqual(["Per", "Ida"]);
  expect(names(presenceAt(there, "1").entitled)).toEqual(["Ida"]);
});

test("behind closed doors is who the secretary says, and who else leaves has no vote or weight", () => {
  const all = [
    attendee("Ida", { role: "chair" }),
    attendee("Bo", { inClosed: false }),
    attendee("Eva"),
    attendee("Ulla", { role: "observer", inClosed: true }),
  ];
  expect(names(presenceAt(room(all), "4").present)).toEqual(["Ida", "Bo", "Eva", "Ulla"]);
  expect(names(presenceAt(room(all), "5").present)).toEqual(["Ida", "Eva", "Ulla"]);
  expect(names(presenceAt(room(all), "5").entitled)).toEqual(["Ida", "Eva"]);
  expect(quorumAt({ ...half, kind: "number", number: 3 }, room(all), "5").isQuorate).toBe(false);
});

test("who is kept out by doors or a recusal is at the meeting still", () => {
  const all = [attendee("Bo"), attendee("Ulla", { role: "observer" }), attendee("Eva")];
  const changes = [change("left", "Eva", "5")];
  const recusals = [{ itemId: "5", personId: "Bo", ruling: "recused" } as const];
  const there = room(all, { changes, recusals });
  expect(names(presenceAt(there, "5").present)).toEqual([]);
  expect(all.filter(({ personId }) => isAtMeeting(there, personId, "5"))).toEqual(all.slice(0, 2));
});

test.each([
  [4, 2, true],
  [5, 2, false],
  [5, 3, true],
  [1, 0, false],
  [0, 0, false],
])("half of %i members with %i there: %s", (members, there, isQuorate) => {
  const all = Array.from({ length: members }, (_, at) =>
    attendee(`${at}`, { state: at < there ? "present" : "cancelled" }),
  );
  expect(quorumAt(half, room(all), "1")).toMatchObject({ present: there, isQuorate });
});

test("the chair leaves and quorum falls; a ruling takes weight too, a raised doubt doesn't", () => {
  const all = [attendee("Ida", { role: "chair" }), attendee("Bo"), attendee("Eva")];
  const changes = [change("left", "Ida", "3")];
  const ruled = { itemId: "4", personId: "Bo", ruling: "recused" } as const;
  const there = room(all, { changes, recusals: [ruled, { ...ruled, itemId: "3", ruling: null }] });
  const quorate = ["1", "3", "4"].map((id) => quorumAt(half, there, id).isQuorate);
  expect(quorate).toEqual([true, true, false]);
  expect(quorumAt({ ...half, kind: "none" }, there, "4").isQuorate).toBe(true);
  expect(quorumAt({ ...half, kind: "number", number: 3 }, there, "3").isQuorate).toBe(false);
});

const people = ["a", "b", "c", "d", "e", "f"];
const someone = fc.constantFrom(...people);
const somewhere = fc.constantFrom("1", "2", "3", "4", "5");
const rooms = fc
  .record({
    roles: fc.array(
      fc.constantFrom("chair", "member", "member", "substitute", "observer", "secretary"),
      { minLength: 6, maxLength: 6 },
    ),
    states: fc.array(fc.constantFrom("present", "present", "cancelled", "absent", "expected"), {
      minLength: 6,
      maxLength: 6,
    }),
    sitsFor: fc.array(fc.option(someone), { minLength: 6, maxLength: 6 }),
    moves: fc.array(fc.tuple(fc.constantFrom("arrived", "left"), someone, fc.option(somewhere))),
    recusals: fc.array(fc.record({ itemId: somewhere, personId: someone })),
  })
  .map(({ roles, states, sitsFor, moves, recusals }) =>
    room(
      people.map((id, at) =>
        attendee(id, {
          role: roles[at] as Attendee["role"],
          state: states[at] as Attendee["state"],
          substituteFor: roles[at] === "substitute" ? sitsFor[at]! : null,
        }),
      ),
      {
        changes: moves.map(([kind, id, item], at) => change(kind as "arrived", id, item, at)),
        recusals: recusals.map((one) => ({ ...one, ruling: "recused" as const })),
      },
    ),
  );

test("whatever happens: votes are of those present, a seat has one, and nobody recused has any", () => {
  fc.assert(
    fc.property(rooms, somewhere, (there, item) => {
      const { present, entitled, recused } = presenceAt(there, item);
      for (const one of entitled) expect(present).toContain(one);
      for (const one of recused) expect(present).not.toContain(one);
      const seats = entitled.map((one) => one.substituteFor ?? one.personId);
      expect(new Set(seats).size).toBe(seats.length);
      for (const one of [...present, ...recused]) expect(one.state).toBe("present");
    }),
  );
});

test("a recusal never makes more entitled than before, and never touches another item", () => {
  fc.assert(
    fc.property(rooms, somewhere, someone, (there, itemId, personId) => {
      const shut = {
        ...there,
        recusals: [...there.recusals, { itemId, personId, ruling: "recused" as const }],
      };
      for (const { id } of items) {
        const [before, after] = [presenceAt(there, id), presenceAt(shut, id)];
        if (id !== itemId) expect(after).toEqual(before);
        else expect(after.entitled.length).toBeLessThanOrEqual(before.entitled.length);
      }
    }),
  );
});
