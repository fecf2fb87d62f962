import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openedMeeting, sendOut, setRules } from "../../../../tests/setup/house-agenda.ts";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import { toPlain } from "../../../platform/rich-text/index.ts";
import { changeState } from "../../meetings/index.ts";
import { beginMeeting } from "./begin-meeting.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await setRules(house, {
    standing: [
      { kind: "chair_decisions", title: "Formandens beslutninger", at: "first", chapter: null },
      { kind: "information", title: "Orientering", at: "last", chapter: null },
    ],
  });
});
afterAll(() => house.close());

const decided = (title: string) =>
  house.transact((tx) =>
    sql`insert into app.chair_decision (authority_id, body_id, title, text, decided_on, person_id, is_closed)
      values (${house.authorityId}, ${house.bodyId}, ${title}, 'Givet.', '2026-03-01', ${house.people.member}, false)`.execute(
      tx,
    ),
  );
const begin = (id: string) => house.as("secretary", (tx, desk) => beginMeeting(tx, desk, id));
/** What stands in the meeting's items, and the reasons of its versions. */
const standsIn = (id: string) =>
  house.transact(async (tx) => {
    const { rows } = await sql<{ title: string; content: never }>`
      select i.title, s.content from app.agenda_item i
      join app.section s on s.item_id = i.id where i.meeting_id = ${id} order by i.position`.execute(
      tx,
    );
    const { rows: versions } = await sql<{ reason: string }>`
      select reason from app.agenda_version where meeting_id = ${id} order by number`.execute(tx);
    return {
      texts: rows.map(({ title, content }) => `${title}: ${toPlain(content)}`).join("\n"),
      versions: versions.map(({ reason }) => reason),
    };
  });

test("a meeting begun from an agenda that was never sent has its standing texts written, and a version", async () => {
  await decided("Tilskud til roklubben");
  const id = await openedMeeting(house);
  await begin(id);
  const { texts, versions } = await standsIn(id);
  expect(texts).toContain("Tilskud til roklubben. Givet.");
  // Nobody wrote in "Orientering": its empty text is gone.
  expect(texts).not.toContain("Orientering");
  expect(versions).toEqual(["held"]);
  await decided("Lån af festpladsen");
  expect((await standsIn(id)).texts).not.toContain("festpladsen");
});

test("begun by mistake and again, it tells all of it anew, and nothing is lost", async () => {
  const id = await openedMeeting(house);
  await begin(id);
  await house.transact((tx) =>
    changeState(tx, id, "open", { personId: house.people.secretary, now: new Date() }),
  );
  await decided("Flag på havnen");
  await begin(id);
  const { texts } = await standsIn(id);
  expect(texts).toContain("Lån af festpladsen");
  expect(texts).toContain("Flag på havnen");
});

test("what was sent stands as it was sent when the meeting begins", async () => {
  await decided("Saltning af kajen");
  const id = await openedMeeting(house);
  await sendOut(house, id);
  await begin(id);
  const { texts, versions } = await standsIn(id);
  expect(texts).not.toContain("Saltning");
  expect(versions).toEqual([]);
});
