import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { inventDocument } from "../../../tests/setup/house-document.ts";
import { fillBody, heldSession, type Session } from "../../../tests/setup/house-session.ts";
import { stopsOf } from "../cases/index.ts";
import { resumeMeeting } from "./actions/resume-meeting.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());

let day = 0;
/** A meeting whose guest's item is on an approved document that goes on to the culture committee. */
async function onRoute(): Promise<{ session: Session; documentId: string }> {
  const { caseId, documentId } = await inventDocument(house, { state: "approved" });
  const session = await heldSession(house, `2026-06-${String(++day).padStart(2, "0")}`);
  await house.transact(async (tx) => {
    await sql`insert into app.route_stop (authority_id, document_id, position, body_id, purpose)
      select ${house.authorityId}, ${documentId}, 2, id, 'decision' from app.body where slug = 'kulturudvalget'`.execute(
      tx,
    );
    await sql`update app.route_stop set state = 'scheduled', meeting_id = ${session.id}
      where document_id = ${documentId} and position = 1`.execute(tx);
    await sql`update app.agenda_item i set case_id = ${caseId}, document_id = ${documentId}, stop_id = s.id
      from app.route_stop s where s.document_id = ${documentId} and s.position = 1 and i.id = ${session.guest}`.execute(
      tx,
    );
  });
  for (const itemId of [session.open, session.closed]) await session.write(itemId, "Godkendt.");
  return { session, documentId };
}
const route = async (documentId: string) =>
  (await house.transact((tx) => stopsOf(tx, documentId))).map(
    (stop) => `${stop.body.name}: ${stop.outcome ?? stop.state}`,
  );
const resume = (session: Session) =>
  house.as("body secretary", (tx, desk) => resumeMeeting(tx, desk, session.id));
const outcome = (session: Session, given: object) =>
  session.done("body secretary", {
    verb: "outcome",
    input: { itemId: session.guest, outcome: { kind: "postponed", ...given } as never },
  });
const journalled = async (documentId: string) =>
  (
    await house.transact((tx) =>
      sql`select from app.case_entry where document_id = ${documentId}`.execute(tx),
    )
  ).rows.length;

test("a case goes on when the meeting ends, and once only however often it ends", async () => {
  const { session, documentId } = await onRoute();
  await session.write(session.guest, "Anbefales godkendt.");
  await session.end();
  const moved = ["Teknikudvalget: Anbefalet", "Kulturudvalget: ready"];
  expect(await route(documentId)).toEqual(moved);
  const entries = await journalled(documentId);
  await resume(session);
  await session.end();
  expect(await route(documentId)).toEqual(moved);
  expect(await journalled(documentId)).toBe(entries);
});

test("what is decided otherwise after going on moves the case otherwise", async () => {
  const { session, documentId } = await onRoute();
  await session.write(session.guest, "Anbefales godkendt.");
  await session.end();
  await resume(session);
  await session.write(session.guest, "Drøftet.");
  await session.end();
  expect(await route(documentId)).toEqual(["Teknikudvalget: Drøftet", "Kulturudvalget: ready"]);
  await resume(session);
  await outcome(session, {});
  await session.end();
  expect(await route(documentId)).toEqual([
    "Teknikudvalget: Udsat",
    "Teknikudvalget: ready",
    "Kulturudvalget: coming",
  ]);
  await resume(session);
  const elsewhere = await house.transact((tx) =>
    sql<{ id: string }>`select id from app.body where slug = 'kulturudvalget'`.execute(tx),
  );
  await outcome(session, { kind: "ended" });
  await session.end();
  expect(await route(documentId)).toEqual(["Teknikudvalget: Drøftet", "Kulturudvalget: skipped"]);
  await resume(session);
  const bodyId = elsewhere.rows[0]!.id;
  await outcome(session, { kind: "referred", bodyId, purpose: "hearing" });
  await session.end();
  expect(await route(documentId)).toEqual([
    "Teknikudvalget: Oversendt",
    "Kulturudvalget: ready",
    "Kulturudvalget: coming",
  ]);
});

test("a case that the next body has on an agenda isn't taken from it", async () => {
  const { session, documentId } = await onRoute();
  await session.write(session.guest, "Anbefales godkendt.");
  await session.end();
  await house.transact((tx) =>
    sql`update app.route_stop set state = 'scheduled' where document_id = ${documentId} and position = 2`.execute(
      tx,
    ),
  );
  await resume(session);
  await session.write(session.guest, "Godkendt.");
  await session.end();
  expect(await route(documentId)).toEqual([
    "Teknikudvalget: Godkendt",
    "Kulturudvalget: scheduled",
  ]);
  await resume(session);
  await outcome(session, {});
  await expect(session.end()).rejects.toThrow("allerede på dagsordenen i Kulturudvalget");
  expect((await session.look()).state).toBe("running");
});
