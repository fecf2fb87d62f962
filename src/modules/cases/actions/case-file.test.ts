import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { accessTo } from "../access.ts";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { mayReadCase } from "../policy.ts";
import { newCaseForm } from "../schema.ts";
import { replaceKle } from "../store/kle.ts";
import { entriesOf } from "../store/journal.ts";
import { addNote } from "./add-note.ts";
import { addParty } from "./add-party.ts";
import { changeCase } from "./change-case.ts";
import { closeCase } from "./close-case.ts";
import { createCase } from "./create-case.ts";
import { liftRecusal } from "./lift-recusal.ts";
import { linkCases } from "./link-cases.ts";
import { registerRecusal } from "./register-recusal.ts";
import { removeParty } from "./remove-party.ts";
import { reopenCase } from "./reopen-case.ts";
import { setHandlers } from "./set-handlers.ts";
import { tellParty } from "./tell-party.ts";
import { unlinkCases } from "./unlink-cases.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const form = (given: object = {}) =>
  newCaseForm.parse({ title: "Cykelsti langs Fjordvej", unitId: house.units.roads, ...given });

/** Does `work` as that person, in a transaction of its own. */
async function as<T>(
  part: Part,
  work: (tx: Tx, viewer: Awaited<ReturnType<House["viewer"]>>) => Promise<T>,
): Promise<T> {
  const { viewer, transact } = await house.signedInAs(part);
  return transact((tx) => work(tx, viewer));
}

const create = (given: object = {}) =>
  as("handler", (tx, viewer) => createCase(tx, viewer, form(given), NOW));

async function journal(caseId: string): Promise<string[]> {
  const entries = await house.transact((tx) => entriesOf(tx, caseId, { size: 50 }));
  return entries.map(({ text, person }) => `${person}: ${text}`);
}

test("numbers have no gaps, however many ask at once and some give up", async () => {
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      as("handler", async (tx, viewer) => {
        const { number } = await createCase(tx, viewer, form(), NOW);
        if (at % 4 === 0) throw new Error("given up");
        return number;
      }).catch(() => null),
    ),
  );
  const numbers = made.filter((number) => number !== null);
  const wanted = Array.from({ length: 9 }, (_, at) => `S2026-${at + 1}`);
  expect(numbers.toSorted((a, b) => Number(a.slice(6)) - Number(b.slice(6)))).toEqual(wanted);
});

test("a case system's own number is taken as it is, once, and stepped over by the scheme", async () => {
  const { id } = await create({ number: "S2026-10" });
  expect((await create()).number).toBe("S2026-11");
  await expect(create({ number: "S2026-10" })).rejects.toThrow("Sagsnummeret S2026-10 er i brug.");
  const { rows } = await house.transact((tx) =>
    sql<{ origin: string }>`select origin from app.case_file where id = ${id}`.execute(tx),
  );
  expect(rows).toEqual([{ origin: "external" }]);
  expect(newCaseForm.safeParse({ title: "x", number: "a b" }).success).toBe(false);
});

test("everything that happens stands in the journal", async () => {
  const { id } = await create();
  const other = await create();
  await as("handler", async (tx, viewer) => {
    const { people, units } = house;
    await changeCase(
      tx,
      viewer,
      id,
      form({ title: "Cykelsti langs Havvej", unitId: units.schools }),
      NOW,
    );
    await changeCase(
      tx,
      viewer,
      id,
      form({ title: "Cykelsti langs Havvej", unitId: units.schools }),
      NOW,
    );
    await setHandlers(tx, viewer, id, [people.author, people.handler], NOW);
    await linkCases(tx, viewer, id, { number: other.number, kind: "follows" }, NOW);
    await unlinkCases(tx, viewer, other.id, id, NOW);
    await addParty(
      tx,
      viewer,
      id,
      { name: "Ejer af Havvej 3", contact: null, mustBeTold: true },
      NOW,
    );
    const { rows } = await sql<{ id: string }>`select id from app.case_party`.execute(tx);
    const partyId = rows[0]!.id;
    await tellParty(tx, viewer, id, { partyId, toldOn: "2026-03-01", how: "Digital post" }, NOW);
    await removeParty(tx, viewer, id, partyId, NOW);
    await addNote(tx, viewer, id, "Talte med politiet om oversigten.", NOW);
    await closeCase(tx, viewer, id, NOW);
    await reopenCase(tx, viewer, id, NOW);
  });
  expect((await journal(id)).join("\n")).toMatchInlineSnapshot(`
    "handler: Sagen er genåbnet.
    handler: Sagen er lukket.
    handler: Talte med politiet om oversigten.
    handler: Ejer af Havvej 3 er ikke længere part i sagen.
    handler: Ejer af Havvej 3 fik besked den 1. marts 2026: Digital post.
    handler: Ejer af Havvej 3 er tilføjet som part og skal have besked.
    handler: Henvisningen mellem denne sag og sag S2026-13 er fjernet.
    handler: Sagen følger efter sag S2026-13.
    handler: Sagsbehandlere: author, handler.
    handler: Titlen er ændret fra "Cykelsti langs Fjordvej" til "Cykelsti langs Havvej". Enheden er ændret fra "Vej og Trafik" til "Skoler".
    handler: Sagen er oprettet med nummer S2026-12."
  `);
  expect(await journal(other.id)).toHaveLength(3);
});

test("nobody shuts himself out by a change, and nothing is stored of the try", async () => {
  const { id, number } = await create();
  const personal = form({ sensitivity: "personal", title: "Omskrevet" });
  await expect(
    as("unit's leader", (tx, viewer) => changeCase(tx, viewer, id, personal, NOW)),
  ).rejects.toThrow("ikke længere selv");
  await as("handler", (tx, viewer) => changeCase(tx, viewer, id, personal, NOW));
  await expect(
    as("handler", (tx, viewer) => setHandlers(tx, viewer, id, [house.people.author], NOW)),
  ).rejects.toThrow("ikke længere selv");
  expect((await journal(id)).filter((line) => line.includes("Sagsbehandlere"))).toEqual([]);
  await expect(
    as("handler", (tx, viewer) => linkCases(tx, viewer, id, { number, kind: "related" }, NOW)),
  ).rejects.toThrow("sig selv");
});

test("unknown units, KLE codes and people are refused in words", async () => {
  await expect(create({ unitId: crypto.randomUUID() })).rejects.toThrow("Enheden findes ikke");
  await create({ kleCode: "05.01.02" });
  const list = [{ code: "05.01.02", title: "Cykelstier" }];
  expect(await house.transact((tx) => replaceKle(tx, list))).toEqual({
    added: 1,
    changed: 0,
    ended: 0,
  });
  await expect(create({ kleCode: "99.99.99" })).rejects.toThrow("KLE-koden 99.99.99");
  const { id } = await create({ kleCode: "05.01.02" });
  await expect(
    as("handler", (tx, viewer) => setHandlers(tx, viewer, id, [crypto.randomUUID()], NOW)),
  ).rejects.toThrow("ikke længere ansat");
});

test("who is recused is out at once, and can't let himself in again", async () => {
  const { id } = await create();
  const personId = house.people["unit's leader"];
  const reason = "Bor på Fjordvej";
  await as("unit's leader", (tx, viewer) =>
    registerRecusal(tx, viewer, id, { personId, reason }, NOW),
  );
  const reads = await as("unit's leader", async (tx, viewer) =>
    mayReadCase(await accessTo(tx, viewer, id)),
  );
  expect(reads).toBe(false);
  await expect(
    as("unit's leader", (tx, viewer) => liftRecusal(tx, viewer, id, personId, NOW)),
  ).rejects.toThrow("Du er inhabil");
  await expect(
    as("handler", (tx, viewer) => registerRecusal(tx, viewer, id, { personId, reason }, NOW)),
  ).rejects.toThrow("allerede");
  await as("handler", (tx, viewer) => liftRecusal(tx, viewer, id, personId, NOW));
  expect((await journal(id))[0]).toBe("handler: unit's leader er ikke længere inhabil i sagen.");
});

test("strangers, other units, former members and recused people change nothing", async () => {
  const { id } = await create({ sensitivity: "internal" });
  const { people } = house;
  await as("handler", (tx, viewer) =>
    setHandlers(tx, viewer, id, [people.handler, people["recused handler"]], NOW),
  );
  const recusal = { personId: people["recused handler"], reason: "Ejer" };
  await as("handler", (tx, viewer) => registerRecusal(tx, viewer, id, recusal, NOW));
  const tries: Record<
    string,
    (tx: Tx, viewer: Awaited<ReturnType<House["viewer"]>>) => Promise<unknown>
  > = {
    change: (tx, viewer) => changeCase(tx, viewer, id, form(), NOW),
    handlers: (tx, viewer) => setHandlers(tx, viewer, id, [viewer.personId], NOW),
    link: (tx, viewer) => linkCases(tx, viewer, id, { number: "S2026-1", kind: "related" }, NOW),
    unlink: (tx, viewer) => unlinkCases(tx, viewer, id, id, NOW),
    party: (tx, viewer) =>
      addParty(tx, viewer, id, { name: "X", contact: null, mustBeTold: false }, NOW),
    told: (tx, viewer) =>
      tellParty(tx, viewer, id, { partyId: id, toldOn: "2026-01-01", how: "x" }, NOW),
    unparty: (tx, viewer) => removeParty(tx, viewer, id, id, NOW),
    close: (tx, viewer) => closeCase(tx, viewer, id, NOW),
    reopen: (tx, viewer) => reopenCase(tx, viewer, id, NOW),
    recuse: (tx, viewer) =>
      registerRecusal(tx, viewer, id, { personId: people.handler, reason: "x" }, NOW),
    lift: (tx, viewer) => liftRecusal(tx, viewer, id, people["recused handler"], NOW),
    note: (tx, viewer) => addNote(tx, viewer, id, "x", NOW),
  };
  const before = await journal(id);
  for (const part of [
    "administrator",
    "other unit's case worker",
    "former member",
    "recused handler",
  ] as const)
    for (const [name, attempt] of Object.entries(tries))
      await expect(as(part, attempt), `${part}: ${name}`).rejects.toThrow(/findes ikke|inhabil/);
  expect(await journal(id)).toEqual(before);
  await expect(
    as("administrator", (tx, viewer) => createCase(tx, viewer, form(), NOW)),
  ).rejects.toThrow("Du kan ikke oprette sager");
});
