import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../../tests/setup/house-session.ts";
import { fromPlain } from "../../../platform/rich-text/index.ts";
import { accessToMeeting } from "../../meetings/index.ts";
import { loadLive } from "./load-live.ts";
import { partsFor } from "./live-parts.ts";
import { type LiveScreen, liveViewFor, markOf } from "./live-view.ts";

let house: House;
let session: Session;

beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
  session = await heldSession(house);
  await session.done("body secretary", {
    verb: "decide",
    input: { itemId: session.open, content: fromPlain("Promenaden bygges."), revision: null },
  });
  const closed = await session.done("body secretary", {
    verb: "decide",
    input: { itemId: session.closed, content: fromPlain("Huset købes."), revision: null },
  });
  await session.done("body secretary", {
    verb: "settle",
    input: { itemId: session.closed, settled: true, revision: closed.decision!.revision },
  });
});

afterAll(() => house.close());

/** All that is sent to a part's screen, as text; null for who may not follow. */
async function sentTo(part: Part, screen: LiveScreen = "own"): Promise<string | null> {
  return house.as(part, async (tx, { viewer }) => {
    const view = liveViewFor(await accessToMeeting(tx, viewer, session.id), screen);
    const meeting = await loadLive(tx, session.id);
    return view && JSON.stringify(partsFor(meeting!, JSON.stringify(view)));
  });
}

test("members are sent closed items, observers their neutral titles, others nothing", async () => {
  expect(await sentTo("member")).toContain("Køb af Tangvej 3");
  expect(await sentTo("member")).toContain("Huset købes.");
  const observed = await sentTo("observer");
  expect(observed).toContain("Køb af ejendom");
  expect(observed).not.toMatch(/Tangvej|Huset købes/);
  for (const part of ["administrator", "dpo", "handler", "former member", "unit's staff"] as const)
    expect(await sentTo(part), part).toBeNull();
  expect(await sentTo("support", "desk")).toBeNull();
});

test("who is recused on an item's case is sent its title alone", async () => {
  const sent = JSON.parse((await sentTo("recused member"))!) as Record<string, unknown>;
  expect(sent).not.toHaveProperty(`text:${session.open}`);
  expect(sent).toHaveProperty(`text:${session.closed}`);
  expect(JSON.parse((await sentTo("member"))!)).toHaveProperty(`text:${session.open}`);
});

test("the wall of the room shows nothing closed, whoever started it", async () => {
  for (const part of ["body secretary", "member"] as const)
    expect(await sentTo(part, "room")).not.toMatch(/Tangvej|Huset købes/);
});

test("drafts are the secretary's; others are sent what is settled", async () => {
  expect(await sentTo("body secretary", "desk")).toContain("Promenaden bygges.");
  expect(await sentTo("member")).not.toContain("Promenaden bygges.");
  expect(await sentTo("member", "desk")).not.toContain("Promenaden bygges.");
  expect(await sentTo("secretary", "own")).not.toContain("Promenaden bygges.");
});

test("a guest is sent the own item while it is treated, and nothing else", async () => {
  const guest = "other unit's staff";
  expect(await sentTo(guest)).not.toMatch(/skolerne|Havnens|ejendom|Tangvej|member/);
  await session.done("body secretary", { verb: "current", input: { itemId: session.guest } });
  expect(await sentTo(guest)).toContain("Nyt om skolerne");
  expect(await sentTo(guest)).not.toMatch(/Havnens|ejendom|Tangvej|member/);
  await session.done("body secretary", { verb: "current", input: { itemId: session.open } });
  expect(await sentTo(guest)).not.toContain("skolerne");
});

test("whose access an item changes is marked, and nobody else", async () => {
  const marks = async () => {
    const meeting = (await house.transact((tx) => loadLive(tx, session.id)))!;
    return (["member", "director", "other unit's staff"] as const).map((part) =>
      markOf(meeting, house.people[part]),
    );
  };
  const before = await marks();
  const raised = await session.done("body secretary", {
    verb: "recuse",
    input: { itemId: session.closed, personId: house.people.member, reason: "Nabo" },
  });
  expect(await marks()).toEqual(before);
  await session.done("body secretary", {
    verb: "rule",
    input: { recusalId: raised.made!, ruling: "recused" },
  });
  const after = await marks();
  expect(after[0]).not.toBe(before[0]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(await sentTo("member")).not.toMatch(/Tangvej|Huset købes/);
  expect(await sentTo("director")).toContain("Huset købes.");
});

test("when it is over, whoever followed it is told so and no more", async () => {
  const { state } = (await house.transact((tx) => loadLive(tx, session.id)))!;
  const become = (to: string) =>
    house.transact((tx) =>
      sql`update app.meeting set state = ${to} where id = ${session.id}`.execute(tx),
    );
  await become("draft");
  for (const part of ["member", "observer", "other unit's staff"] as const)
    for (const screen of ["own", "room"] as const)
      expect(JSON.parse((await sentTo(part, screen))!), part).toEqual({
        meeting: expect.objectContaining({ state: "draft", currentItemId: null }),
        agenda: [],
      });
  expect(await sentTo("member", "desk")).toBeNull();
  expect(await sentTo("administrator")).toBeNull();
  await become(state);
});

test("a meeting is read by one question, however long it is", async () => {
  expect(await house.queriesOf(() => house.transact((tx) => loadLive(tx, session.id)))).toBe(1);
  expect(await house.transact((tx) => loadLive(tx, "no id"))).toBeNull();
});
