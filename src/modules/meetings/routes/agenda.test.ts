import { sql } from "kysely";
import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freeItem, openedMeeting, seenOf, sendOut } from "../../../../tests/setup/house-agenda.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { signedInContext } from "../../organisation/index.ts";
import { makeSchedule } from "../actions/change-schedule.ts";
import { moveItem } from "../actions/move-item.ts";
import * as addItems from "./add-items.tsx";
import * as agenda from "./agenda.tsx";
import * as itemPage from "./agenda-item.tsx";
import * as history from "./meeting-history.tsx";
import * as overview from "./meeting.tsx";
import * as schedule from "./schedule.tsx";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

/** A meeting that is sent out, with a time table and so many items that have texts, files and guests. */
async function meetingWith(count: number): Promise<{ meetingId: string; itemId: string }> {
  const meetingId = await openedMeeting(house);
  const itemId = await freeItem(house, meetingId, "Det første");
  await house.transact(async (tx) => {
    const a = house.authorityId;
    await sql`
      insert into app.agenda_item (authority_id, meeting_id, position, number, title, closed, public_title, closed_ground, is_own, item_type, minutes)
      select ${a}, ${meetingId}, 100 + n, (100 + n)::text, 'Punkt ' || n, n % 7 = 0, 'Neutral', '§ 10', true, 'case', 5
      from generate_series(1, ${count - 1}::int) n`.execute(tx);
    await sql`
      insert into app.attachment (authority_id, item_id, position, title)
      select authority_id, id, p, 'Bilag ' || p from app.agenda_item, generate_series(0, 2) p
      where meeting_id = ${meetingId} and title like 'Punkt %'`.execute(tx);
    await sql`
      insert into app.item_guest (authority_id, item_id, name)
      select authority_id, id, 'Gæst' from app.agenda_item where meeting_id = ${meetingId}`.execute(
      tx,
    );
  });
  await house.as("secretary", (tx, desk) => makeSchedule(tx, desk, meetingId));
  await sendOut(house, meetingId);
  return { meetingId, itemId };
}

/** How often each page of the meeting asks the database. */
async function queriesFor(part: Part, params: { meetingId: string; itemId: string }) {
  const ask = async (loader: (args: never) => Promise<unknown>, search = "") => {
    const context = new RouterContextProvider();
    context.set(signedInContext, await house.signedInAs(part));
    const request = new Request(`https://hvidsund.example/intern/moeder${search}`);
    return house.queriesOf(() => loader({ context, params, request } as never));
  };
  const manages = part === "secretary";
  return {
    overblik: await ask(overview.loader),
    dagsorden: await ask(agenda.loader),
    tidsplan: await ask(schedule.loader),
    punkt: await ask(itemPage.loader),
    ...(manages && {
      "som medlem": await ask(agenda.loader, "?som=medlem"),
      "som offentligheden": await ask(agenda.loader, "?som=offentligheden"),
      tilføj: await ask(addItems.loader),
      historik: await ask(history.loader),
      "punktets historik": await ask(itemPage.loader, "?historik"),
    }),
  };
}

test("a meeting's pages ask the database as often with sixty items as with three", async () => {
  const [few, many] = [await meetingWith(3), await meetingWith(60)];
  const asked = {
    secretary: await queriesFor("secretary", many),
    member: await queriesFor("member", many),
  };
  expect({
    secretary: await queriesFor("secretary", few),
    member: await queriesFor("member", few),
  }).toEqual(asked);
  expect(asked).toMatchInlineSnapshot(`
    {
      "member": {
        "dagsorden": 4,
        "overblik": 6,
        "punkt": 3,
        "tidsplan": 5,
      },
      "secretary": {
        "dagsorden": 6,
        "historik": 5,
        "overblik": 6,
        "punkt": 3,
        "punktets historik": 5,
        "som medlem": 7,
        "som offentligheden": 7,
        "tidsplan": 8,
        "tilføj": 6,
      },
    }
  `);
});

test("moving an item costs the same few queries however long the agenda is", async () => {
  const id = await openedMeeting(house);
  const cost = async () => {
    const seen = await seenOf(house, id);
    const desk = await house.signedInAs("secretary");
    return house.queriesOf(() =>
      desk.transact((tx) => moveItem(tx, desk, id, seen, { id: seen.order[0]!, to: "down" })),
    );
  };
  const short = await cost();
  for (let n = 0; n < 12; n++) await freeItem(house, id, `Punkt ${n}`);
  expect([short, await cost()]).toEqual([5, 5]);
});
