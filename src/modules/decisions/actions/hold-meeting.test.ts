import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../../tests/setup/house-session.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { accessToMeeting, loadMeeting, maySeeItem } from "../../meetings/index.ts";
import { ownDecision } from "../store/own-decisions.ts";
import { loadSession } from "../load-session.ts";
import { beginMeeting } from "./begin-meeting.ts";
import { endMeeting } from "./end-meeting.ts";
import { resumeMeeting } from "./resume-meeting.ts";

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
const look = (session: Session) =>
  house.as(secretary, async (tx, { viewer }) =>
    loadSession(tx, await accessToMeeting(tx, viewer, session.id)),
  );
const write = async (session: Session, itemId: string, text: string) => {
  const now = (await look(session)).items.find(({ id }) => id === itemId)!.decision;
  const { decision } = await session.done(secretary, {
    verb: "decide",
    input: { itemId, content: fromPlain(text), revision: now?.revision ?? null },
  });
  return decision!;
};
const end = (session: Session) =>
  house.as(secretary, (tx, desk) => endMeeting(tx, desk, session.id));

test("the list is made of the day's members, the chair first; substitutes wait to be called in", async () => {
  const session = await held();
  const { attendance, substitutes, currentItemId } = await look(session);
  expect(attendance.filter(({ role }) => role === "chair").map(({ name }) => name)).toEqual([
    "director",
  ]);
  expect(new Set(attendance.map(({ name }) => name))).toEqual(
    new Set([
      "director",
      "adviser",
      "approver",
      "member",
      "recused member",
      "body secretary",
      "observer",
    ]),
  );
  expect(substitutes).toEqual([
    { personId: person("granted access"), name: "granted access", party: "A" },
  ]);
  expect(currentItemId).toBe(session.open);
  const again = house.as(secretary, (tx, desk) => beginMeeting(tx, desk, session.id));
  await expect(again).rejects.toBeInstanceOf(ForbiddenError);
});

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
  const { items } = await look(session);
  expect(items[0]!.entitled).toContain(person("granted access"));
  await end(await decided(session));
  const stored = await house.transact((tx) => loadMeeting(tx, house.authorityId, session.id));
  expect(stored.absent).toEqual(
    ["adviser", "approver"].filter((name) => stored.absent.includes(name)),
  );
  expect(stored.absent).toHaveLength(2);
  expect(stored.substitutes).toEqual([{ for: "adviser", by: "granted access" }]);
  expect(stored.participants).toContain("granted access");
  expect(stored.participants[0]).toBe("director");
});

/** Writes and leaves as drafts what the meeting decides on each item. */
async function decided(session: Session): Promise<Session> {
  for (const itemId of [session.open, session.closed, session.guest])
    await write(session, itemId, "Godkendt.");
  return session;
}

test("the chair leaves, quorum falls, and then nothing is decided; items can be put off", async () => {
  const session = await held();
  for (const part of ["approver", "adviser"] as const)
    await session.done(secretary, {
      verb: "attend",
      input: { personId: person(part), state: "absent", reason: null, revision: null },
    });
  await session.done(secretary, {
    verb: "leave",
    input: { personId: person("director"), itemId: session.closed, time: null, note: null },
  });
  const { items } = await look(session);
  expect(items.map(({ quorum }) => quorum)).toEqual([
    // The recused member has no weight in the open item, which is on his case.
    { needed: 3, present: 2, isQuorate: false },
    { needed: 3, present: 2, isQuorate: false },
    { needed: 3, present: 2, isQuorate: false },
  ]);
  const { revision } = await write(session, session.closed, "Godkendt.");
  const settle = (upon: number) =>
    session.send(secretary, {
      verb: "settle",
      input: { itemId: session.closed, settled: true, revision: upon },
    });
  await expect(settle(revision)).rejects.toThrow("ikke beslutningsdygtigt; 2 af mindst 3");
  await session.done(secretary, {
    verb: "outcome",
    input: { itemId: session.closed, outcome: { kind: "postponed", isUntreated: true } },
  });
  const kept = await house.transact((tx) => ownDecision(tx, session.closed));
  expect(toPlain(kept!.content)).toBe("Godkendt.");
  const put = await write(session, session.closed, "Udsat til næste møde.");
  expect(await settle(put.revision)).toMatchObject({
    kind: "done",
    decision: { state: "settled" },
  });
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
  const before = (await look(session)).items[0]!;
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
  await end(await decided(session));
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

test("votes are no more than those there, and stand in the decision as minutes print them", async () => {
  const session = await held();
  const vote = (yes: number, no: number) => ({
    verb: "vote" as const,
    input: {
      itemId: session.closed,
      ballot: { method: "hands" as const, for: yes, against: no, abstain: 0 },
    },
  });
  await expect(session.send(secretary, vote(5, 1))).rejects.toThrow(
    "6 stemmer, men kun 5 stemmeberettigede",
  );
  await write(session, session.closed, "Godkendt.");
  const id = crypto.randomUUID();
  await session.done(secretary, { id, ...vote(3, 2) });
  await session.done(secretary, {
    verb: "dissent",
    input: { itemId: session.closed, who: "Lene Dahl", text: "prisen er for høj" },
  });
  const voted = await house.transact((tx) => ownDecision(tx, session.closed));
  expect(voted).toMatchObject({
    votes: { for: ["3 medlemmer"], against: ["2 medlemmer"], abstain: [] },
    dissents: ["Lene Dahl ønsker ført til protokol, at prisen er for høj."],
  });
  await session.done(secretary, { verb: "undo", input: { operationId: id } });
  const undone = await house.transact((tx) => ownDecision(tx, session.closed));
  expect(undone).toMatchObject({ votes: null, dissents: voted!.dissents });
});

test("an adopted amendment takes the recommendation's place; one that fell is told of", async () => {
  const session = await held();
  const amend = async (text: string) =>
    (
      await session.done(secretary, {
        verb: "amend",
        input: { itemId: session.closed, proposedBy: "A", text },
      })
    ).made!;
  const [path, price] = [await amend("Stien asfalteres."), await amend("Prisen sættes ned.")];
  await session.done(secretary, {
    verb: "rule-amendment",
    input: { amendmentId: path, state: "adopted" },
  });
  const fallen = await session.done(secretary, {
    verb: "rule-amendment",
    input: { amendmentId: price, state: "rejected" },
  });
  expect(toPlain(fallen.decision!.content)).toBe(
    "Godkendt med følgende ændring:\n\nStien asfalteres.\n\nEt ændringsforslag fra A blev ikke vedtaget: Prisen sættes ned.",
  );
  expect(fallen.decision!.type).toBe("approved_with_changes");
});

test("a meeting ends when everything is decided or put off, and says what is missing", async () => {
  const session = await held();
  await session.done(secretary, {
    verb: "attend",
    input: { personId: person("adviser"), state: "expected", reason: null, revision: null },
  });
  await write(session, session.open, "Godkendt.");
  await expect(end(session)).rejects.toThrow(
    /Fremmødet er ikke noteret for adviser\. Punkt 2: .*Punkt 3: /,
  );
  await session.done(secretary, { verb: "attend-all", input: {} });
  await write(session, session.closed, "Godkendt.");
  await session.done(secretary, {
    verb: "outcome",
    input: { itemId: session.guest, outcome: { kind: "postponed", isUntreated: true } },
  });
  await end(session);
  const after = await look(session);
  expect(after).toMatchObject({ state: "draft", currentItemId: null });
  expect(after.items.map(({ decision }) => decision?.state)).toEqual([
    "settled",
    "settled",
    "settled",
  ]);
  expect(toPlain(after.items[2]!.decision!.content)).toMatch(/^Ikke behandlet\. Udsat til /);
  await house.as(secretary, (tx, desk) => resumeMeeting(tx, desk, session.id));
  expect(await look(session)).toMatchObject({ state: "running", endedAt: null });
  await end(session);
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
  const { items } = await look(session);
  expect(items.map(({ entitled }) => entitled.includes(person("adviser")))).toEqual([
    false,
    true,
    false,
  ]);
});
