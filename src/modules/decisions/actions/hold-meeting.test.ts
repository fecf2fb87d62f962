import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession } from "../../../../tests/setup/house-session.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { toPlain } from "../../../platform/rich-text/index.ts";
import { accessToMeeting } from "../../meetings/index.ts";
import { screenFacts } from "../screen/screen-facts.ts";
import { ownDecision } from "../store/own-decisions.ts";
import { isCarried } from "../vote.ts";
import { beginMeeting } from "./begin-meeting.ts";
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

test("the list is made of the day's members, the chair first; substitutes wait to be called in", async () => {
  const session = await held();
  const { attendance, currentItemId } = await session.look();
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
  const { substitutes } = await house.as(secretary, async (tx, { viewer }) =>
    screenFacts(tx, await accessToMeeting(tx, viewer, session.id)),
  );
  expect(substitutes).toEqual([
    { personId: person("granted access"), name: "granted access", for: [] },
  ]);
  expect(currentItemId).toBe(session.open);
  const again = house.as(secretary, (tx, desk) => beginMeeting(tx, desk, session.id));
  await expect(again).rejects.toBeInstanceOf(ForbiddenError);
});

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
  const { items } = await session.look();
  expect(items.map(({ quorum }) => quorum)).toEqual([
    // The recused member has no weight in the open item, which is on his case.
    { needed: 3, present: 2, isQuorate: false },
    { needed: 3, present: 2, isQuorate: false },
    { needed: 3, present: 2, isQuorate: false },
  ]);
  const { revision } = await session.write(session.closed, "Godkendt.");
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
  const put = await session.write(session.closed, "Udsat til næste møde.");
  expect(await settle(put.revision)).toMatchObject({
    kind: "done",
    decision: { state: "settled" },
  });
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
  await session.write(session.closed, "Godkendt.");
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
  await session.write(session.open, "Godkendt.");
  await expect(session.end()).rejects.toThrow(
    /Fremmødet er ikke noteret for adviser\. Punkt 2: .*Punkt 3: /,
  );
  await session.done(secretary, { verb: "attend-all", input: {} });
  await session.write(session.closed, "Godkendt.");
  await session.done(secretary, {
    verb: "outcome",
    input: { itemId: session.guest, outcome: { kind: "postponed", isUntreated: true } },
  });
  await session.end();
  const after = await session.look();
  expect(after).toMatchObject({ state: "draft", currentItemId: null });
  expect(after.items.map(({ decision }) => decision?.state)).toEqual([
    "settled",
    "settled",
    "settled",
  ]);
  expect(toPlain(after.items[2]!.decision!.content)).toMatch(/^Ikke behandlet\. Udsat til /);
  await house.as(secretary, (tx, desk) => resumeMeeting(tx, desk, session.id));
  expect(await session.look()).toMatchObject({ state: "running", endedAt: null });
  await session.end();
});

test("a tie falls, unless the body's rules let the chair decide it", async () => {
  const session = await held();
  await session.done(secretary, {
    verb: "attend",
    input: { personId: person("approver"), state: "absent", reason: null, revision: null },
  });
  const tie = (casting: "for" | null) =>
    session.done(secretary, {
      verb: "vote",
      input: {
        itemId: session.closed,
        ballot: { method: "hands", for: 2, against: 2, abstain: 0 },
        casting,
      },
    });
  // A body that has said nothing of its rules has those of its kind.
  await expect(tie("for")).rejects.toThrow("ikke ved stemmelighed");
  await tie(null);
  await house.transact((tx) =>
    sql`update app.body set rules = '{"quorum": {"castingVote": true}}' where id = ${house.bodyId}`.execute(
      tx,
    ),
  );
  await tie("for");
  const { items } = await session.look();
  expect(items[1]!.votes.map((vote) => isCarried(vote))).toEqual([false, true]);
  await session.write(session.closed, "Godkendt.");
  const voted = await house.transact((tx) => ownDecision(tx, session.closed));
  expect(voted!.votes!.for).toEqual(["2 medlemmer", "heraf formandens afgørende stemme"]);
  // On an amendment it stands in the text.
  const amend = await session.done(secretary, {
    verb: "amend",
    input: { itemId: session.guest, proposedBy: "A", text: "Prisen sættes ned." },
  });
  const on = { itemId: session.guest, amendmentId: amend.made! };
  await session.done(secretary, {
    verb: "vote",
    input: {
      ...on,
      ballot: { method: "hands", for: 2, against: 2, abstain: 0 },
      casting: "against",
    },
  });
  const fallen = await session.done(secretary, {
    verb: "rule-amendment",
    input: { amendmentId: amend.made!, state: "rejected" },
  });
  expect(toPlain(fallen.decision!.content)).toBe(
    "Et ændringsforslag fra A blev ikke vedtaget, da formandens stemme var afgørende: Prisen sættes ned.",
  );
});

test("a task is a unit's or a person's, by a date; a name that nobody has is printed as it is", async () => {
  const session = await held();
  const { rows } = await house.transact((tx) =>
    sql<{ id: string; name: string }>`select id, name from app.unit order by name limit 1`.execute(
      tx,
    ),
  );
  const unit = rows[0]!;
  const give = (more: object) =>
    session.done(secretary, {
      verb: "follow-up",
      input: { itemId: session.closed, text: "Skriv under", dueOn: "2026-06-01", ...more },
    });
  await give({ unitId: unit.id, responsible: unit.name });
  await give({ person: "Adviser " });
  await give({ person: "Advokaten" });
  const { items } = await session.look();
  expect(items[1]!.followUps).toMatchObject([
    { responsible: unit.name, dueOn: "2026-06-01" },
    { responsible: "adviser" },
    { responsible: "Advokaten" },
  ]);
  const stored = await house.transact((tx) =>
    sql<{ person: string | null; unit: string | null }>`
      select person_id as person, unit_id as unit from app.follow_up
      where item_id = ${session.closed} order by position`.execute(tx),
  );
  expect(stored.rows).toEqual([
    { person: null, unit: unit.id },
    { person: person("adviser"), unit: null },
    { person: null, unit: null },
  ]);
  await expect(give({ unitId: crypto.randomUUID() })).rejects.toThrow("findes ikke");
});

test.each([
  ["hearing", "høring"],
  ["discussion", "drøftelse"],
  ["recommendation", "indstilling"],
  ["decision", "beslutning"],
  ["information", "orientering"],
] as const)(
  "referred for %s, the minutes say so, and it is a referral alone",
  async (purpose, word) => {
    const session = await held();
    const body = await house.transact(async (tx) => {
      const made = await sql<{ id: string }>`
      insert into app.body (authority_id, name, slug, kind)
      values (${house.authorityId}, ${`Miljøudvalget ${purpose}`}, ${`miljo-${purpose}`}, 'political') returning id`.execute(
        tx,
      );
      return made.rows[0]!.id;
    });
    const { decision } = await session.done(secretary, {
      verb: "outcome",
      input: { itemId: session.closed, outcome: { kind: "referred", bodyId: body, purpose } },
    });
    expect(toPlain(decision!.content)).toBe(`Oversendes til Miljøudvalget ${purpose} til ${word}.`);
    expect(decision!.types).toEqual(["referred"]);
  },
);
