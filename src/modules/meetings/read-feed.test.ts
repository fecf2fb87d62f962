import { sql } from "kysely";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { inventMeeting } from "../../../tests/setup/house-meeting.ts";
import { ForbiddenError } from "../../platform/errors.ts";
import { endFeed, renewFeed } from "./actions/renew-feed.ts";
import { readFeed } from "./read-feed.ts";

const NOW = new Date("2026-03-01T10:00:00Z");
const reading = { now: NOW, baseUrl: "https://dagsorden.hvidsund.example" };

let house: House;
let meetings: Record<"coming" | "cancelled" | "old", string>;
beforeAll(async () => {
  house = await openHouse();
  meetings = await house.transact(async (tx) => ({
    coming: (await inventMeeting(tx, house, "dispatched", "2026-03-04")).id,
    cancelled: (await inventMeeting(tx, house, "cancelled", "2026-04-08")).id,
    old: (await inventMeeting(tx, house, "published", "2025-11-05")).id,
  }));
});
afterAll(() => house.close());

const renew = (part: Part) => house.as(part, (tx, { viewer }) => renewFeed(tx, viewer, NOW));
const read = (token: string) => house.transact((tx) => readFeed(tx, token, reading));
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent");
const uids = (text: string) =>
  eventsOf(text).map((one) => String(one.getFirstPropertyValue("uid")).replace("@tingsted", ""));

test("a member's calendar has the body's meetings, cancelled ones marked, and nothing of an agenda", async () => {
  const text = (await read(await renew("member")))!;
  expect(uids(text)).toEqual([meetings.coming, meetings.cancelled]);
  expect(eventsOf(text).map((one) => one.getFirstPropertyValue("status"))).toEqual([
    "CONFIRMED",
    "CANCELLED",
  ]);
  for (const word of ["Havnens", "Tangvej", "Køb af ejendom", "skolerne"])
    expect(text).not.toContain(word);
});

test("who sits in no body has an empty calendar, a former member too", async () => {
  for (const part of ["unit's staff", "former member", "granted access"] as const)
    expect(uids((await read(await renew(part)))!)).toEqual([]);
});

test("who sits for somebody has that meeting", async () => {
  await house.transact((tx) =>
    sql`insert into app.attendance (authority_id, meeting_id, person_id, position, role, substitute_for)
      values (${house.authorityId}, ${meetings.coming}, ${house.people.adviser}, 9, 'substitute', ${house.people.member})`.execute(
      tx,
    ),
  );
  expect(uids((await read(await renew("adviser")))!)).toEqual([meetings.coming]);
});

test("a new address shuts the old one, an ended one opens nothing, and only a hash is kept", async () => {
  const first = await renew("observer");
  const second = await renew("observer");
  expect(await read(first)).toBeNull();
  expect(await read(second)).not.toBeNull();
  const rows = await house.transact(
    async (tx) =>
      (
        await sql<{
          row: string;
        }>`select to_jsonb(f)::text as row from app.calendar_feed f`.execute(tx)
      ).rows,
  );
  expect(JSON.stringify(rows)).not.toContain(second);
  const trail = await house.transact(
    async (tx) =>
      (
        await sql<{ row: string }>`select to_jsonb(a)::text as row from app.audit_entry a
      where object_kind = 'calendar_feed'`.execute(tx)
      ).rows,
  );
  expect(trail.length).toBeGreaterThan(1);
  expect(JSON.stringify(trail)).not.toContain(second);
  await house.as("observer", (tx, { viewer }) => endFeed(tx, viewer));
  expect(await read(second)).toBeNull();
});

test("the address of somebody who has left opens nothing", async () => {
  const token = await renew("recused member");
  await house.transact((tx) =>
    sql`update app.person set is_active = false where id = ${house.people["recused member"]}`.execute(
      tx,
    ),
  );
  expect(await read(token)).toBeNull();
});

test("who gives support makes no address in another's name", async () => {
  const supportedBy = { personId: house.people.support, name: "support" };
  const viewer = { ...(await house.viewer("member")), supportedBy };
  await expect(house.transact((tx) => renewFeed(tx, viewer, NOW))).rejects.toBeInstanceOf(
    ForbiddenError,
  );
});

test("a guess opens nothing", async () => {
  for (const guess of ["", "a".repeat(43), "' or 1=1 --"]) expect(await read(guess)).toBeNull();
});
