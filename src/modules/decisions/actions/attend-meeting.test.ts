import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession } from "../../../../tests/setup/house-session.ts";
import { resumeMeeting } from "./resume-meeting.ts";
import { accessToMeeting, loadMeeting, maySeeItem } from "../../meetings/index.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());

const secretary = "body secretary";
const person = (part: Part) => house.people[part];
let day = 0;
const held = () => heldSession(house, `2026-05-${String(++day).padStart(2, "0")}`);

test("a substitute sits for who sent word, and what looks wrong is told", async () => {
  const session = await held();
  const call = (forPart: Part) => ({
    verb: "substitute" as const,
    input: { personId: person("granted access"), forPersonId: person(forPart), party: null },
  });
  const word = (part: Part) =>
    session.done(secretary, {
      verb: "attend",
      input: { personId: person(part), state: "cancelled", reason: "Ferie", revision: null },
    });
  await expect(session.send(secretary, call("approver"))).rejects.toThrow("ikke meldt afbud");
  await word("approver");
  const id = crypto.randomUUID();
  const called = await session.done(secretary, { id, ...call("approver") });
  expect(called.warnings).toEqual([
    "granted access er valgt på liste A; approver er valgt på liste V.",
  ]);
  await session.done(secretary, { verb: "undo", input: { operationId: id } });
  await word("adviser");
  expect((await session.done(secretary, call("adviser"))).warnings).toEqual([]);
  const { items } = await session.look();
  expect(items[0]!.entitled).toContain(person("granted access"));
  await session.finish();
  const stored = await house.transact((tx) => loadMeeting(tx, house.authorityId, session.id));
  expect(stored.absent).toEqual(
    ["adviser", "approver"].filter((name) => stored.absent.includes(name)),
  );
  expect(stored.absent).toHaveLength(2);
  expect(stored.substitutes).toEqual([{ for: "adviser", by: "granted access" }]);
  expect(stored.participants).toContain("granted access");
  expect(stored.participants[0]).toBe("director");
});

test("who is found recused loses papers, vote and weight at once, and gets them back", async () => {
  const session = await held();
  const sees = async () => {
    const viewer = await house.viewer("member");
    const access = await house.transact((tx) => accessToMeeting(tx, viewer, session.id));
    return maySeeItem(access, { id: session.open, closed: false });
  };
  const { made } = await session.done(secretary, {
    verb: "recuse",
    input: { itemId: session.open, personId: person("member"), reason: "Medejer af grunden" },
  });
  expect(await sees()).toBe(true);
  const rule = (ruling: "recused" | "not_recused") =>
    session.done("secretary", { verb: "rule", input: { recusalId: made!, ruling } });
  await rule("recused");
  expect(await sees()).toBe(false);
  const before = (await session.look()).items[0]!;
  expect(before.recused).toContain(person("member"));
  const cast = session.send(secretary, {
    verb: "vote",
    input: {
      itemId: session.open,
      ballot: { method: "names", casts: [{ personId: person("member"), choice: "for" }] },
    },
  });
  await expect(cast).rejects.toThrow("ikke stemmeberettiget");
  const { rows } = await house.transact((tx) =>
    sql`select from app.case_recusal r join app.agenda_item i on i.case_id = r.case_id
      where i.id = ${session.open} and r.person_id = ${person("member")}`.execute(tx),
  );
  expect(rows).toHaveLength(1);
  await rule("not_recused");
  expect(await sees()).toBe(true);
  await session.finish();
  const stored = await house.transact((tx) => loadMeeting(tx, house.authorityId, session.id));
  expect(stored.items[0]!.attendance).toEqual([
    "Udvalget besluttede, at member ikke er inhabil i sagen.",
    "recused member deltog ikke i punktets behandling på grund af inhabilitet.",
  ]);
});

test("undoing a ruling undoes it on the case as well", async () => {
  const session = await held();
  const { made } = await session.done(secretary, {
    verb: "recuse",
    input: { itemId: session.open, personId: person("adviser"), reason: "Nabo" },
  });
  const onCase = async () =>
    (
      await house.transact((tx) =>
        sql`select from app.case_recusal r join app.agenda_item i on i.case_id = r.case_id
      where i.id = ${session.open} and r.person_id = ${person("adviser")}`.execute(tx),
      )
    ).rows.length;
  const id = crypto.randomUUID();
  await session.done("secretary", {
    id,
    verb: "rule",
    input: { recusalId: made!, ruling: "recused" },
  });
  expect(await onCase()).toBe(1);
  const undoing = crypto.randomUUID();
  await session.done("secretary", { id: undoing, verb: "undo", input: { operationId: id } });
  expect(await onCase()).toBe(0);
  await session.done("secretary", { verb: "undo", input: { operationId: undoing } });
  expect(await onCase()).toBe(1);
});

test("who comes and goes stands at the item, in the minutes and in the vote", async () => {
  const session = await held();
  await session.done(secretary, {
    verb: "arrive",
    input: { personId: person("adviser"), itemId: session.closed, time: null, note: null },
  });
  const gone = session.send(secretary, {
    verb: "arrive",
    input: { personId: person("adviser"), itemId: session.guest, time: null, note: null },
  });
  await expect(gone).rejects.toThrow("allerede til stede");
  const left = await session.done(secretary, {
    verb: "leave",
    input: { personId: person("adviser"), itemId: session.guest, time: null, note: null },
  });
  await session.done(secretary, {
    verb: "correct-presence",
    input: { changeId: left.made!, itemId: session.guest, time: "23:10", note: null },
  });
  const { items } = await session.look();
  expect(items.map(({ entitled }) => entitled.includes(person("adviser")))).toEqual([
    false,
    true,
    false,
  ]);
});

test("when guests came and went is noted, follows the meeting, is mended and printed", async () => {
  const session = await held();
  const { rows } = await house.transact((tx) =>
    sql<{ id: string }>`select id from app.item_guest where item_id = ${session.guest}`.execute(tx),
  );
  const guestId = rows[0]!.id;
  const guest = async () => (await session.look()).items[2]!.guests[0]!;
  const note = (more: object) =>
    session.send(secretary, { verb: "guest", input: { guestId, state: "attended", ...more } });
  const goTo = (itemId: string) => session.done(secretary, { verb: "current", input: { itemId } });
  const printed = async () => {
    await session.end();
    const stored = await house.transact((tx) => loadMeeting(tx, house.authorityId, session.id));
    await house.as(secretary, (tx, desk) => resumeMeeting(tx, desk, session.id));
    return stored.items[2]!.attendance;
  };
  for (const itemId of [session.open, session.closed, session.guest])
    await session.write(itemId, "Godkendt.");
  await goTo(session.guest);
  await note({});
  expect(await guest()).toMatchObject({ cameAt: expect.anything(), leftAt: null });
  // The meeting goes on, and guests of the item go.
  await goTo(session.open);
  expect((await guest()).leftAt).not.toBeNull();
  await expect(note({ time: "17:20", left: "17:05" })).rejects.toThrow(
    "før han eller hun er kommet",
  );
  await note({ time: "17:05", left: "17:20" });
  expect(await printed()).toEqual([
    "Skolekonsulent other unit's staff var til stede fra kl. 17.05 til kl. 17.20 og deltog under punktets behandling.",
  ]);
  await session.done(secretary, { verb: "guest", input: { guestId, state: "absent" } });
  expect(await guest()).toMatchObject({ state: "absent", cameAt: null, leftAt: null });
  expect(await printed()).toEqual([]);
  // Written down afterwards, when nobody knows the hours.
  await session.end();
  await note({});
  expect(await guest()).toMatchObject({ state: "attended", cameAt: null });
  await expect(
    session.send("member", { verb: "guest", input: { guestId, state: "absent" } }),
  ).rejects.toThrow("ikke adgang");
});

test("guests of an open item go when the doors are closed, and undoing that brings them back", async () => {
  const session = await held();
  const { rows } = await house.transact((tx) =>
    sql<{ id: string }>`select id from app.item_guest where item_id = ${session.guest}`.execute(tx),
  );
  const leftAt = async () => (await session.look()).items[2]!.guests[0]!.leftAt;
  await session.done(secretary, { verb: "current", input: { itemId: session.guest } });
  await session.done(secretary, {
    verb: "guest",
    input: { guestId: rows[0]!.id, state: "attended" },
  });
  const id = crypto.randomUUID();
  await session.done(secretary, { id, verb: "closed-part", input: { on: true } });
  expect(await leftAt()).not.toBeNull();
  expect((await session.look()).inClosedPart).toBe(true);
  await session.done(secretary, { verb: "undo", input: { operationId: id } });
  expect(await leftAt()).toBeNull();
  expect((await session.look()).inClosedPart).toBe(false);
});

test("the closed part has its own attendance, by role and as the secretary says, and prints it", async () => {
  const session = await held();
  const observer = { personId: person("observer"), isIn: true };
  const printed = async () => {
    const stored = await house.transact((tx) => loadMeeting(tx, house.authorityId, session.id));
    return stored.items.map(({ attendance }) =>
      attendance.filter((sentence) => sentence.includes("lukkede del")),
    );
  };
  const inside = async () => (await session.look()).items[1]!.present;
  expect(await inside()).not.toContain(observer.personId);
  const id = crypto.randomUUID();
  await session.done(secretary, { id, verb: "attend-closed", input: observer });
  expect(await inside()).toContain(observer.personId);
  await session.done(secretary, { verb: "undo", input: { operationId: id } });
  expect(await inside()).not.toContain(observer.personId);
  await session.done(secretary, {
    verb: "attend-closed",
    input: { personId: person("adviser"), isIn: false },
  });
  expect((await session.look()).items[1]!.entitled).not.toContain(person("adviser"));
  await expect(session.send("member", { verb: "attend-closed", input: observer })).rejects.toThrow(
    "ikke adgang",
  );
  await session.finish();
  expect(await printed()).toEqual([
    [],
    ["director, member, recused member, approver og body secretary deltog i mødets lukkede del."],
    [],
  ]);
  // Nobody was behind doors that were never closed.
  await house.as(secretary, (tx, desk) => resumeMeeting(tx, desk, session.id));
  await session.done(secretary, {
    verb: "outcome",
    input: { itemId: session.closed, outcome: { kind: "postponed", isUntreated: true } },
  });
  await session.end();
  expect(await printed()).toEqual([[], [], []]);
});
