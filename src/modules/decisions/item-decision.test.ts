import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../tests/setup/house-session.ts";
import { accessToMeeting, changeState } from "../meetings/index.ts";
import { itemDecision } from "./item-decision.ts";

let house: House;
let session: Session;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
  session = await heldSession(house);
  for (const itemId of [session.open, session.closed, session.guest])
    await session.write(itemId, "Godkendt.");
});
afterAll(() => house.close());

const seenBy = async (part: Part, itemId: string) => {
  const found = await house.as(part, async (tx, { viewer }) =>
    itemDecision(tx, await accessToMeeting(tx, viewer, session.id), itemId),
  );
  return found && (found.isDraft ? "draft" : "settled");
};
const PARTS = [
  "body secretary",
  "member",
  "recused member",
  "observer",
  "other unit's staff",
  "handler",
  "administrator",
] as const;
/** Who sees the decisions of the open, the closed and the guest's item. */
const table = async () => {
  const lines: Record<string, (string | null)[]> = {};
  for (const part of PARTS) {
    const items = [session.open, session.closed, session.guest];
    lines[part] = await Promise.all(items.map((itemId) => seenBy(part, itemId)));
  }
  return lines;
};
const nobody = [null, null, null];

test("a draft is the secretary's; settled it is told to who follows the item, and to no guest", async () => {
  const drafts = ["draft", "draft", "draft"];
  const others = Object.fromEntries(PARTS.slice(1).map((part) => [part, nobody]));
  expect(await table()).toEqual({ "body secretary": drafts, ...others });
  const { items } = await session.look();
  for (const { id, decision } of items)
    await session.done("body secretary", {
      verb: "settle",
      input: { itemId: id, settled: true, revision: decision!.revision },
    });
  const all = ["settled", "settled", "settled"];
  expect(await table()).toEqual({
    "body secretary": all,
    member: all,
    "recused member": [null, "settled", "settled"],
    observer: ["settled", null, "settled"],
    "other unit's staff": nobody,
    handler: nobody,
    administrator: nobody,
  });
});

test("after the meeting it is the secretary's until the minutes are sent round", async () => {
  await session.end();
  const all = ["settled", "settled", "settled"];
  expect((await table())["body secretary"]).toEqual(all);
  expect((await table())["member"]).toEqual(nobody);
  await house.as("body secretary", (tx, { viewer }) =>
    changeState(tx, session.id, "circulated", { personId: viewer.personId, now: new Date() }),
  );
  const circulated = await table();
  expect(circulated["member"]).toEqual(all);
  expect(circulated["recused member"]).toEqual([null, "settled", "settled"]);
  // Who was there reads the minutes too.
  expect(circulated["observer"]).toEqual(["settled", null, "settled"]);
  expect(circulated["other unit's staff"]).toEqual(nobody);
});
