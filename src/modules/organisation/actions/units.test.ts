import { afterAll, beforeAll, expect, test } from "vitest";
import { readTrail } from "../../../platform/audit/trail.ts";
import { inventedOrganisation, NOW } from "../../../../tests/setup/organisation.ts";
import { headCountsOf } from "../store/head-counts.ts";
import { setDeactivated } from "../store/people.ts";
import { unitById } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { closeUnit } from "./close-unit.ts";
import { moveUnit } from "./move-unit.ts";
import { reopenUnit } from "./reopen-unit.ts";
import { saveHeadCount } from "./save-head-count.ts";
import { saveUnit } from "./save-unit.ts";
import { setLeader } from "./set-leader.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let admin: Viewer;
const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
const save = (id: string | null, name: string, parentId: string | null = null) =>
  did((tx) => saveUnit(tx, admin, id, { name, parentId, validFrom: null }));

beforeAll(async () => {
  house = await inventedOrganisation();
  admin = house.viewers.administrator;
});
afterAll(() => house.database.close());

test("units form a tree, and the trail tells who made them", async () => {
  const root = await save(null, "Kommunen");
  const area = await save(null, "Kultur", root);
  await save(area, "Kultur og Fritid", root);
  const trail = await did((tx) => readTrail(tx, { kind: "unit", id: area }, { size: 5 }));
  expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
    ["update", `person:${admin.personId}`],
    ["insert", `person:${admin.personId}`],
  ]);
  expect(trail[0]).toMatchObject({
    before: { name: "Kultur" },
    after: { name: "Kultur og Fritid" },
  });
});

test("a unit can't come to stand below itself, nor two under one name in a place", async () => {
  const top = await save(null, "Top");
  const middle = await save(null, "Midt", top);
  const low = await save(null, "Lav", middle);
  await expect(did((tx) => moveUnit(tx, admin, top, low))).rejects.toThrow(
    "Top kan ikke ligge under sig selv.",
  );
  await expect(did((tx) => moveUnit(tx, admin, top, top))).rejects.toThrow(/under sig selv/);
  await expect(save(null, "Lav", middle)).rejects.toThrow(/allerede en enhed med navnet Lav/);
  await did((tx) => moveUnit(tx, admin, low, top));
  expect((await did((tx) => unitById(tx, low)))?.parentId).toBe(top);
});

test("two moves at once can't make a ring", async () => {
  const one = await save(null, "Den ene");
  const two = await save(null, "Den anden");
  const moved = await Promise.allSettled([
    did((tx) => moveUnit(tx, admin, one, two)),
    did((tx) => moveUnit(tx, admin, two, one)),
  ]);
  expect(moved.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a unit with people or units in it stays open; an empty one is closed and opened again", async () => {
  const unit = await save(null, "Lukkes");
  const below = await save(null, "Undernede", unit);
  const inside = await house.person("Inger Inde", { unitId: unit });
  const close = () => did((tx) => closeUnit(tx, admin, unit, "2026-03-31"));
  await expect(close()).rejects.toThrow("Her er stadig 1 person og 1 enhed.");
  await did((tx) => closeUnit(tx, admin, below, "2026-03-31"));
  await expect(close()).rejects.toThrow("Her er stadig 1 person.");
  await did((tx) => setDeactivated(tx, inside, NOW));
  await close();
  expect((await did((tx) => unitById(tx, unit)))?.validTo).toBe("2026-03-31");
  await expect(save(null, "Ny herunder", unit)).rejects.toThrow(/er nedlagt/);
  await expect(did((tx) => reopenUnit(tx, admin, below))).rejects.toThrow(/Lukkes.*er nedlagt/);
  await did((tx) => reopenUnit(tx, admin, unit));
  expect((await did((tx) => unitById(tx, unit)))?.validTo).toBeNull();
});

test("only who is active leads", async () => {
  const unit = await save(null, "Ledes");
  const leader = await house.person("Lise Leder");
  await did((tx) => setLeader(tx, admin, unit, leader));
  expect((await did((tx) => unitById(tx, unit)))?.leader?.name).toBe("Lise Leder");
  const gone = await house.person("Gorm Gået");
  await did((tx) => setDeactivated(tx, gone, NOW));
  await expect(did((tx) => setLeader(tx, admin, unit, gone))).rejects.toThrow(/ikke længere aktiv/);
  await did((tx) => setLeader(tx, admin, unit, null));
  expect((await did((tx) => unitById(tx, unit)))?.leader).toBeNull();
});

test("a second count of a day replaces the first; the newest is shown", async () => {
  const unitId = await save(null, "Tælles");
  const count = (countedOn: string, people: number, fullTime: number | null = null) =>
    did((tx) => saveHeadCount(tx, admin, { unitId, countedOn, people, fullTime }));
  await count("2026-01-01", 12, 11.5);
  await count("2025-01-01", 10);
  await count("2026-01-01", 13, 12.25);
  expect(await did((tx) => headCountsOf(tx, unitId))).toEqual([
    { unitId, countedOn: "2026-01-01", people: 13, fullTime: 12.25 },
    { unitId, countedOn: "2025-01-01", people: 10, fullTime: null },
  ]);
  expect((await did((tx) => unitById(tx, unitId)))?.headCount).toEqual({
    countedOn: "2026-01-01",
    people: 13,
    fullTime: 12.25,
  });
});

test("nobody else changes units", async () => {
  for (const role of ["secretary", "staff"] as const) {
    const by = house.viewers[role];
    const input = { name: "Min", parentId: null, validFrom: null };
    await expect(did((tx) => saveUnit(tx, by, null, input))).rejects.toThrow(
      /Kun en administrator/,
    );
  }
});
