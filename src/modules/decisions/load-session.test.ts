import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../tests/setup/house-session.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { accessToMeeting } from "../meetings/index.ts";
import { loadFollow } from "./load-follow.ts";
import { loadSession } from "./load-session.ts";

let house: House;
let session: Session;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
  session = await heldSession(house);
  for (const itemId of [session.open, session.closed])
    await session.done("body secretary", {
      verb: "decide",
      input: { itemId, content: fromPlain("Grunden sælges for en million."), revision: null },
    });
});
afterAll(() => house.close());

const load = (part: Part) =>
  house.as(part, async (tx, { viewer }) =>
    loadSession(tx, await accessToMeeting(tx, viewer, session.id)),
  );
const follow = (part: Part, sees: "own" | "room" = "own") =>
  house.as(part, async (tx, { viewer }) =>
    loadFollow(tx, await accessToMeeting(tx, viewer, session.id), sees),
  );

test("the screen takes the same number of queries however long the agenda is", async () => {
  const viewer = await house.viewer("body secretary");
  const access = await house.transact((tx) => accessToMeeting(tx, viewer, session.id));
  const queries = () => house.queriesOf(() => house.transact((tx) => loadSession(tx, access)));
  const followed = () =>
    house.queriesOf(() => house.transact((tx) => loadFollow(tx, access, "own")));
  const before = [await queries(), await followed()];
  expect(before).toEqual([14, 10]);
  await house.transact((tx) =>
    sql`insert into app.agenda_item (authority_id, meeting_id, position, number, title, is_own)
      select ${house.authorityId}, ${session.id}, n, n::text, 'Punkt', true from generate_series(10, 70) n`.execute(
      tx,
    ),
  );
  expect([await queries(), await followed()]).toEqual(before);
});

test("only who keeps the record loads the screen", async () => {
  for (const part of ["member", "observer", "handler", "administrator"] as const)
    await expect(load(part)).rejects.toThrow("ikke adgang");
});

test("those who follow see what they may: no closed item, none in which they are recused", async () => {
  const shown = async (part: Part, sees?: "room") =>
    (await follow(part, sees)).items.slice(0, 3).map((item) => [item.title, item.shown !== null]);
  const closed = ["Køb af ejendom", false];
  expect(await shown("member")).toEqual([
    ["Havnens promenade", true],
    ["Køb af Tangvej 3", true],
    ["Nyt om skolerne", true],
  ]);
  expect(await shown("recused member")).toEqual([
    ["Havnens promenade", false],
    ["Køb af Tangvej 3", true],
    ["Nyt om skolerne", true],
  ]);
  expect((await shown("observer"))[1]).toEqual(closed);
  expect((await shown("body secretary", "room"))[1]).toEqual(closed);
  expect(JSON.stringify(await follow("observer"))).not.toContain("Tangvej");
  expect(JSON.stringify(await follow("observer")).split("en million")).toHaveLength(2);
  await expect(follow("handler")).rejects.toThrow("ikke adgang");
});
