import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import { fillBody, heldSession, type Session } from "../../../../tests/setup/house-session.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { ownDecision } from "../store/own-decisions.ts";
import { runOperation } from "./run-operation.ts";

let house: House;
let session: Session;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
  session = await heldSession(house);
});
afterAll(() => house.close());

const secretary = "body secretary";
const decision = (itemId: string) => house.transact((tx) => ownDecision(tx, itemId));
const textOf = async (itemId: string) => toPlain((await decision(itemId))!.content);
const operations = async () => {
  const { rows } = await house.transact((tx) =>
    sql<{
      seq: number;
    }>`select seq from app.meeting_operation where meeting_id = ${session.id} order by seq`.execute(
      tx,
    ),
  );
  return rows.map(({ seq }) => seq);
};

test("the same id twice is done once, also when both come at once", async () => {
  const id = crypto.randomUUID();
  const sent = {
    id,
    verb: "dissent",
    input: { itemId: session.guest, who: "Lene Dahl", text: "planen er for dyr" },
  } as const;
  const answers = await Promise.all([session.send(secretary, sent), session.send(secretary, sent)]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await session.send(secretary, sent)).toEqual(answers[0]);
  const { rows } = await house.transact((tx) =>
    sql`select from app.dissent where item_id = ${session.guest}`.execute(tx),
  );
  expect(rows).toHaveLength(1);
  await expect(session.send("secretary", sent)).rejects.toThrow("brugt før");
});

test("changes of one meeting come one after another, and every screen is told", async () => {
  const before = (await operations()).length;
  const told: string[] = [];
  const client = new pg.Client({ connectionString: house.database.appUrl });
  await client.connect();
  client.on("notification", ({ payload = "" }) => told.push(payload));
  await client.query("listen tingsted_meeting");
  await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      session.done(at % 2 ? secretary : "secretary", {
        verb: "follow-up",
        input: { itemId: session.guest, text: `Opgave ${at}` },
      }),
    ),
  );
  const numbers = (await operations()).slice(before);
  expect(numbers).toHaveLength(6);
  expect(numbers.map((one) => one - numbers[0]!)).toEqual([0, 1, 2, 3, 4, 5]);
  await expect.poll(() => told.length).toBe(6);
  expect(JSON.parse(told.at(-1)!)).toEqual({
    authority: house.authorityId,
    meeting: session.id,
    seq: numbers.at(-1),
  });
  await client.end();
});

test("two secretaries decide the same item: the slower one gets the other's text, and nothing is lost", async () => {
  const itemId = session.open;
  const first = await session.done(secretary, {
    verb: "decide",
    input: { itemId, content: fromPlain("Godkendt."), revision: null },
  });
  const upon = first.decision!.revision;
  const both = await Promise.all(
    (["Godkendt med bemærkning.", "Udsat til næste møde."] as const).map((text, at) =>
      session.send(at ? secretary : "secretary", {
        verb: "decide",
        input: { itemId, content: fromPlain(text), revision: upon },
      }),
    ),
  );
  expect(both.map(({ kind }) => kind).sort()).toEqual(["conflict", "done"]);
  const stands = await decision(itemId);
  const slower = both.find((one) => one.kind === "conflict")!;
  expect(slower).toMatchObject({ itemId, theirs: { revision: stands!.revision } });
  expect(toPlain(slower.kind === "conflict" ? slower.theirs.content : fromPlain(""))).toBe(
    toPlain(stands!.content),
  );
  // The same text again is no conflict, whatever it was written upon.
  await session.done(secretary, {
    verb: "decide",
    input: { itemId, content: stands!.content, revision: null },
  });
});

test("what a decision decides is read from its text as from papers", async () => {
  const itemId = session.closed;
  const made = await session.done(secretary, {
    verb: "decide",
    input: {
      itemId,
      content: fromPlain("Drøftet. Sagen blev udsat til næste møde."),
      revision: null,
    },
  });
  expect(made.decision).toMatchObject({ type: "postponed", types: ["discussed", "postponed"] });
  expect(await decision(itemId)).toMatchObject({ state: "draft", changedBy: "body secretary" });
});

test("undone is as before, undone again it is done again, and what was changed since isn't undone", async () => {
  const itemId = session.open;
  const before = await textOf(itemId);
  const id = crypto.randomUUID();
  const { revision } = (await decision(itemId))!;
  await session.done(secretary, {
    id,
    verb: "decide",
    input: { itemId, content: fromPlain("Afvist."), revision },
  });
  const undoing = crypto.randomUUID();
  const undone = await session.done("secretary", {
    id: undoing,
    verb: "undo",
    input: { operationId: id },
  });
  expect(await textOf(itemId)).toBe(before);
  // Whoever still shows the undone text doesn't write over what came back.
  expect(undone.decision!.revision).toBeGreaterThan(revision + 1);
  await expect(
    session.send(secretary, { verb: "undo", input: { operationId: id } }),
  ).rejects.toThrow("allerede");
  await session.done(secretary, { verb: "undo", input: { operationId: undoing } });
  expect(await textOf(itemId)).toBe("Afvist.");
  const again = (await decision(itemId))!.revision;
  await session.done("secretary", {
    verb: "decide",
    input: { itemId, content: fromPlain("Drøftet."), revision: again },
  });
  await expect(
    session.send(secretary, { verb: "undo", input: { operationId: id } }),
  ).rejects.toThrow("ændret i det samme");
  expect(await textOf(itemId)).toBe("Drøftet.");
});

test("killed in the middle of a change nothing of it stands, and sent again it is done once", async () => {
  const id = crypto.randomUUID();
  const sent = {
    id,
    verb: "dissent",
    input: { itemId: session.closed, who: "Lene Dahl", text: "prisen er for høj" },
  };
  const seq = Math.max(...(await operations()));
  const killed = house.as(secretary, async (tx, desk) => {
    await runOperation(tx, desk, session.id, sent);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
  });
  await expect(killed).rejects.toThrow();
  expect(Math.max(...(await operations()))).toBe(seq);
  const result = await house.as(secretary, (tx, desk) => runOperation(tx, desk, session.id, sent));
  expect(result).toMatchObject({ kind: "done", seq: seq + 1 });
});

test.each([
  [{ verb: "decide", input: {} }, "Handlingen kan ikke læses"],
  [{ verb: "drop", input: {} }, "Handlingen kan ikke læses"],
  [null, "Handlingen kan ikke læses"],
  [
    {
      verb: "decide",
      input: { itemId: crypto.randomUUID(), content: { type: "doc", content: [] }, revision: null },
    },
    "dagsorden",
  ],
  [{ verb: "remove-vote", input: { voteId: crypto.randomUUID() } }, "findes ikke"],
])("what can't be done is refused and stores nothing: %j", async (sent, message) => {
  const before = await operations();
  const send = house.as(secretary, (tx, desk) =>
    runOperation(tx, desk, session.id, sent && { id: crypto.randomUUID(), ...sent }),
  );
  await expect(send).rejects.toThrow(message);
  expect(await operations()).toEqual(before);
});

test("an item that was taken off after dispatch can't be decided", async () => {
  const other = await heldSession(house, "2026-03-11");
  await house.transact((tx) =>
    sql`update app.agenda_item set withdrawn_at = now(), withdrawn_reason = 'Trukket' where id = ${other.open}`.execute(
      tx,
    ),
  );
  for (const sent of [
    {
      verb: "decide",
      input: { itemId: other.open, content: fromPlain("Godkendt."), revision: null },
    },
    { verb: "outcome", input: { itemId: other.open, outcome: { kind: "ended" } } },
  ] as const)
    await expect(other.send(secretary, sent)).rejects.toThrow("taget af dagsordenen");
});
