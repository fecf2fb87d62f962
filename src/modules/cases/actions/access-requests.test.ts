import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { recordEvent } from "../../../platform/audit/event.ts";
import { accessTo } from "../access.ts";
import { type House, openHouse, type Part, PEOPLE } from "../../../../tests/setup/house.ts";
import { mayReadCase } from "../policy.ts";
import { mayAskForAccess, mayDecideAccess, mayReadOpenings } from "../policy-access.ts";
import { accessRequests, openings } from "../store/access-requests.ts";
import { entriesOf } from "../store/journal.ts";
import { askAccess } from "./ask-access.ts";
import { createCase } from "./create-case.ts";
import { decideAccess } from "./decide-access.ts";
import { registerRecusal } from "./register-recusal.ts";

const NOW = new Date();
const TODAY = NOW.toISOString().slice(0, 10);
const LATER = new Date(NOW.getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function as<T>(
  part: Part,
  work: (tx: Tx, viewer: Awaited<ReturnType<House["viewer"]>>) => Promise<T>,
): Promise<T> {
  const { viewer, transact } = await house.signedInAs(part);
  return transact((tx) => work(tx, viewer));
}

const newCase = () =>
  as("handler", (tx, viewer) =>
    createCase(
      tx,
      viewer,
      {
        number: null,
        title: "Personsag",
        publicTitle: null,
        unitId: house.units.roads,
        kleCode: null,
        sensitivity: "personal",
      },
      NOW,
    ),
  );

const jobs = async () => (await house.signedInAs("handler")).jobs;
const ask = async (part: Part, number: string) => {
  const queue = await jobs();
  return as(part, (tx, viewer) =>
    askAccess(tx, queue, viewer, { number, basis: "§ 9", reason: "Til budgettet" }, NOW),
  );
};
const decide = async (
  part: Part,
  requestId: string,
  answer: "granted" | "refused" | "ended",
  more: { validUntil?: string; decision?: string } = {},
) => {
  const queue = await jobs();
  return as(part, (tx, viewer) =>
    decideAccess(
      tx,
      queue,
      viewer,
      { requestId, answer, decision: more.decision ?? null, validUntil: more.validUntil ?? null },
      TODAY,
      NOW,
    ),
  );
};
const waiting = async () =>
  (
    await house.transact((tx) =>
      accessRequests(tx, { decider: house.people.records, size: 50, skip: 0 }),
    )
  ).requests[0]!;
const reads = (part: Part, caseId: string) =>
  as(part, async (tx, viewer) => mayReadCase(await accessTo(tx, viewer, caseId)));

test("who may ask, decide, and read the log", async () => {
  const may = { ask: [] as Part[], decide: [] as Part[], log: [] as Part[] };
  for (const part of Object.keys(PEOPLE) as Part[]) {
    const viewer = await house.viewer(part);
    if (mayAskForAccess(viewer)) may.ask.push(part);
    if (mayDecideAccess(viewer)) may.decide.push(part);
    if (mayReadOpenings(viewer)) may.log.push(part);
    const supported = { ...viewer, supportedBy: { personId: "x", name: "X" } };
    expect([mayAskForAccess, mayDecideAccess, mayReadOpenings].some((f) => f(supported))).toBe(
      false,
    );
  }
  expect(may).toEqual({
    ask: ["member", "recused member", "granted access", "access ended"],
    decide: ["records", "secretary"],
    log: ["dpo"],
  });
});

test("a member asks, is let in until a day, and is out when it is ended", async () => {
  const { id, number } = await newCase();
  expect(await reads("member", id)).toBe(false);
  await ask("member", number.toLowerCase());
  await expect(ask("member", number)).rejects.toThrow(/allerede bedt/);
  const request = await waiting();
  expect(await reads("member", id)).toBe(false);
  await expect(decide("member", request.id, "granted", { validUntil: LATER })).rejects.toThrow(
    /afgør/,
  );
  await expect(decide("records", request.id, "granted")).rejects.toThrow(/hvilken dag/);
  await expect(
    decide("records", request.id, "granted", { validUntil: "2020-01-01" }),
  ).rejects.toThrow(/hvilken dag/);
  await decide("records", request.id, "granted", { validUntil: LATER });
  expect(await reads("member", id)).toBe(true);
  await expect(decide("records", request.id, "refused", { decision: "Nej" })).rejects.toThrow(
    /afgjort af en anden/,
  );
  await decide("secretary", request.id, "ended");
  expect(await reads("member", id)).toBe(false);
  const told = await house.transact((tx) => entriesOf(tx, id, { size: 10 }));
  expect(told.filter(({ kind }) => kind === "access").map(({ text }) => text)).toEqual([
    expect.stringMatching(/har ikke længere adgang/),
    expect.stringMatching(/har fået adgang til og med/),
    expect.stringMatching(/har bedt om adgang/),
  ]);
});

test("a refusal has a reason", async () => {
  const { id, number } = await newCase();
  await ask("member", number);
  const { id: requestId } = await waiting();
  await expect(decide("records", requestId, "refused")).rejects.toThrow(/begrundelsen/);
  await decide("records", requestId, "refused", { decision: "Sagen er ikke din." });
  expect(await reads("member", id)).toBe(false);
});

test("others can't ask, nor for what isn't there, nor when recused", async () => {
  const { id, number } = await newCase();
  await expect(ask("handler", number)).rejects.toThrow(/Kun medlemmer/);
  await expect(ask("former member", number)).rejects.toThrow(/Kun medlemmer/);
  await expect(ask("member", "S1999-1")).rejects.toThrow(/ingen sag med nummeret/);
  await as("handler", (tx, viewer) =>
    registerRecusal(
      tx,
      viewer,
      id,
      { personId: house.people["recused member"], reason: "Nær slægtning" },
      NOW,
    ),
  );
  await expect(ask("recused member", number)).rejects.toThrow(/inhabil/);
});

test("the log names who opened what, the case and the supporter", async () => {
  const { id, number } = await newCase();
  await as("handler", (tx) =>
    recordEvent(tx, {
      action: "opened",
      subject: { kind: "case", id },
      details: { what: "Sagen" },
    }),
  );
  const [row] = await house.transact((tx) => openings(tx, { size: 5 }));
  expect(row).toMatchObject({ number, what: "Sagen", supporter: null, address: "192.0.2.1" });
  expect(await house.transact((tx) => openings(tx, { size: 5, number: "andet" }))).toEqual([]);
  expect(await house.transact((tx) => openings(tx, { size: 5, before: row!.id }))).toEqual([]);
});
