import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import { fromPlain, toPlain } from "../../../platform/rich-text/index.ts";
import { caseView } from "../store/case-page.ts";
import { sectionsOf } from "../store/sections.ts";
import { addParty } from "./add-party.ts";
import { addSection } from "./add-section.ts";
import { moveSection } from "./move-section.ts";
import { removeParty } from "./remove-party.ts";
import { removeSection } from "./remove-section.ts";
import { restoreParty } from "./restore-party.ts";
import { restoreSection } from "./restore-section.ts";
import { saveSection } from "./save-section.ts";
import { tellParty } from "./tell-party.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
let house: House;
let made: Awaited<ReturnType<typeof inventDocument>>;
beforeAll(async () => {
  house = await openHouse();
  made = await inventDocument(house);
});
afterAll(() => house.close());

test("a party that was taken away comes back with all that was noted of it", async () => {
  const parties = () =>
    house.as(
      "handler",
      async (tx, { viewer }) => (await caseView(tx, viewer, made.caseId)).parties,
    );
  const { caseId } = made;
  await house.as("handler", (tx, { viewer }) => {
    const party = { name: "Ejer af Havvej 3", contact: "Havvej 3", mustBeTold: true };
    return addParty(tx, viewer, caseId, party, NOW);
  });
  const { id: partyId } = (await parties())[0]!;
  await house.as("handler", async (tx, { viewer }) => {
    await tellParty(tx, viewer, caseId, { partyId, toldOn: "2026-03-01", how: "Post" }, NOW);
  });
  const before = await parties();
  await house.as("handler", (tx, { viewer }) => removeParty(tx, viewer, caseId, partyId, NOW));
  expect(await parties()).toEqual([]);
  const back = () =>
    house.as("handler", (tx, { viewer }) => restoreParty(tx, viewer, caseId, partyId, NOW));
  await back();
  await back();
  expect(await parties()).toEqual(before);
  const { rows } = await house.transact((tx) =>
    sql<{ text: string }>`
      select text from app.case_entry where case_id = ${caseId} order by id desc`.execute(tx),
  );
  expect(rows.slice(0, 2).map(({ text }) => text)).toEqual([
    "Ejer af Havvej 3 er igen part i sagen.",
    "Ejer af Havvej 3 er ikke længere part i sagen.",
  ]);
  await house.as("handler", (tx, { viewer }) => removeParty(tx, viewer, caseId, partyId, NOW));
  const other = await inventDocument(house);
  await expect(
    house.as("handler", (tx, { viewer }) => restoreParty(tx, viewer, other.caseId, partyId, NOW)),
    "another case never had it",
  ).rejects.toThrow("kan ikke hentes tilbage");
  await expect(
    house.as("approver", (tx, { viewer }) => restoreParty(tx, viewer, caseId, partyId, NOW)),
  ).rejects.toThrow("ikke adgang");
});

test("a section comes back with its text, at its place", async () => {
  const { documentId } = made;
  const by = <T>(work: (...given: Parameters<Parameters<typeof house.as<T>>[1]>) => Promise<T>) =>
    house.as("author", work);
  const add = (heading: string) =>
    by((tx, { viewer }) => addSection(tx, viewer, documentId, heading));
  const [first, key, last] = [await add("Først"), await add("Naboer"), await add("Sidst")];
  const content = fromPlain("Naboerne er hørt.");
  await by((tx, { viewer }) =>
    saveSection(tx, viewer, documentId, key, { revision: 1, content }, NOW),
  );
  const shown = async () =>
    (await house.transact((tx) => sectionsOf(tx, documentId))).map((section) =>
      `${section.heading}: ${toPlain(section.content)}`.trim(),
    );
  const before = await shown();
  const remove = (which: string) =>
    by((tx, { viewer }) => removeSection(tx, viewer, documentId, which, NOW));
  const restore = (which: string) =>
    by((tx, { viewer }) => restoreSection(tx, viewer, documentId, which, NOW));
  await remove(key);
  expect(await shown()).toHaveLength(before.length - 1);
  await restore(key);
  await restore(key);
  expect(await shown()).toEqual(before);
  // An empty one too, and where what stood above it is gone or moved.
  await remove(last);
  await remove(key);
  await restore(last);
  await by((tx, { viewer }) => moveSection(tx, viewer, documentId, first, 1));
  await restore(key);
  expect(await shown()).toEqual(["Sidst:", "Først:", "Naboer: Naboerne er hørt."]);
  for (const unknown of ["core", "eget-00000000", "'"])
    await expect(restore(unknown)).rejects.toThrow("kan ikke hentes tilbage");
  await expect(
    house.as("unit's staff", (tx, { viewer }) => restoreSection(tx, viewer, documentId, key, NOW)),
  ).rejects.toThrow("ikke adgang");
});
