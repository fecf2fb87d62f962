import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../tests/setup/house.ts";
import { notify } from "./modules/notices/index.ts";
import { askers } from "./who-asks.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function open(begun: () => void = () => undefined) {
  return askers(house.database.app, {
    authority: async () => {
      begun();
      return { id: house.authorityId };
    },
    clock: () => new Date(),
  });
}

test("who ask at the same time are looked up together, each with what is his", async () => {
  let times = 0;
  const askerOf = open(() => times++);
  const { people, units } = house;
  const [handler, leader, stranger] = await Promise.all([
    askerOf(people.handler),
    askerOf(people["unit's leader"]),
    askerOf(crypto.randomUUID()),
  ]);
  expect(times).toBe(1);
  expect(handler).toEqual({
    viewer: await house.viewer("handler"),
    unread: 0,
    needsSecondFactor: false,
  });
  expect(leader?.viewer.leads).toEqual([units.roads]);
  expect(stranger).toBeNull();
});

test("what has changed is known to who asks after it", async () => {
  const askerOf = open();
  const { people, authorityId } = house;
  expect(await askerOf(people.author)).not.toBeNull();
  expect(await askerOf(people.adviser)).toMatchObject({ unread: 0, needsSecondFactor: false });
  await house.transact(async (tx) => {
    await notify(tx, house.jobs, {
      authorityId,
      personIds: [people.adviser],
      kind: "comment",
      text: "Der er en kommentar til »Cykelsti«.",
      href: "/intern/sager/1",
      subject: null,
    });
    await sql`update app.authority set needs_second_factor = true`.execute(tx);
    await sql`update app.person set is_active = false where id = ${people.author}`.execute(tx);
  });
  const [adviser, author] = await Promise.all([askerOf(people.adviser), askerOf(people.author)]);
  expect(adviser).toMatchObject({ unread: 1, needsSecondFactor: true });
  expect(author).toBeNull();
});
