import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession } from "../../../../tests/setup/house-session.ts";
import { chairDecisionForm } from "../schema.ts";
import { chairDecisionsOf } from "../store/chair-decisions.ts";
import { recordChairDecision, withdrawChairDecision } from "./chair-decision.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());

const record = (part: Part, more: object = {}) =>
  house.as(part, (tx, { viewer, clock }) =>
    recordChairDecision(
      tx,
      viewer,
      house.bodyId,
      chairDecisionForm.parse({
        title: "Støtte til havnefesten",
        text: "Udvalget støtter festen med 10.000 kr.",
        decidedOn: "2026-03-01",
        personId: house.people.director,
        ...more,
      }),
      clock(),
    ),
  );
const all = () => house.transact((tx) => chairDecisionsOf(tx, house.bodyId));
const withdraw = (id: string) =>
  house.as("body secretary", (tx, { viewer }) =>
    withdrawChairDecision(tx, viewer, house.bodyId, id),
  );

test("the chair decides between meetings, and the body is told at its next", async () => {
  await record("director");
  await record("body secretary", { title: "Fortrudt" });
  const mistaken = (await all()).find(({ title }) => title === "Fortrudt")!;
  await withdraw(mistaken.id);
  const session = await heldSession(house, "2026-03-04", async (tx, { id, guest }) => {
    await sql`update app.agenda_item set standing = 'chair_decisions' where id = ${guest}`.execute(
      tx,
    );
    await sql`update app.meeting set state = 'open' where id = ${id}`.execute(tx);
  });
  await record("director", { title: "Efter mødets begyndelse", decidedOn: "2026-03-02" });
  await session.finish();
  const told = (await all()).find(({ title }) => title === "Støtte til havnefesten");
  expect(told).toMatchObject({
    title: "Støtte til havnefesten",
    person: { name: "director" },
    reported: { itemId: session.guest, date: "2026-03-04", number: "3" },
  });
  await expect(withdraw(told!.id)).rejects.toThrow("meddelt");
  // What the item's text didn't tell of is told of at the next.
  const later = (await all()).find(({ title }) => title === "Efter mødets begyndelse");
  expect(later?.reported).toBeNull();
});

test.each([
  ["member", {}, "kan ikke træffe beslutninger"],
  ["observer", {}, "kan ikke træffe beslutninger"],
  ["director", { decidedOn: "2999-01-01" }, "fremtiden"],
  ["director", { decidedOn: "2021-12-31" }, "ikke formand"],
] as const)("%s %j: refused", async (part, more, message) => {
  await expect(record(part, more)).rejects.toThrow(message);
});

test("a closed one says on what ground", () => {
  const form = { title: "x", text: "y", decidedOn: "2026-03-01", personId: crypto.randomUUID() };
  expect(chairDecisionForm.safeParse({ ...form, closed: "on" }).success).toBe(false);
  expect(chairDecisionForm.parse({ ...form, closed: "on", ground: "§ 10" }).closed).toBe(true);
});
