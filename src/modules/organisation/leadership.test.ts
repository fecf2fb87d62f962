import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedOrganisation, NOW } from "../../../tests/setup/organisation.ts";
import { directorOf, leaderOf, standInFor } from "./leadership.ts";
import { storeAbsence } from "./store/absences.ts";
import { setDeactivated } from "./store/people.ts";
import { setLeaders } from "./store/units.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
const ids: Record<string, string> = {};
const read = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as("reader", work);

beforeAll(async () => {
  house = await inventedOrganisation();
  ids["root"] = await house.unit("Hvidsund Kommune");
  ids["tech"] = await house.unit("Teknik", ids["root"]);
  ids["roads"] = await house.unit("Veje", ids["tech"]);
  ids["signs"] = await house.unit("Skilte", ids["roads"]);
  for (const unit of ["root", "tech", "roads"]) {
    const leaderId = await house.person(`Leder ${unit}`, { unitId: ids[unit]! });
    ids[`${unit} leader`] = leaderId;
    await read((tx) => setLeaders(tx, [{ unitId: ids[unit]!, leaderId }]));
  }
});
afterAll(() => house.database.close());

const leader = async (unit: string, except?: string) =>
  (await read((tx) => leaderOf(tx, ids[unit]!, except)))?.name ?? null;
const director = async (unit: string) =>
  (await read((tx) => directorOf(tx, ids[unit]!)))?.name ?? null;
const standIn = async (word: string, date = "2026-03-02") =>
  (await read((tx) => standInFor(tx, ids[word]!, date)))?.name ?? null;

test("the nearest leader above leads a unit without one, and nobody leads himself", async () => {
  expect(await leader("signs")).toBe("Leder roads");
  expect(await leader("roads")).toBe("Leder roads");
  expect(await leader("roads", ids["roads leader"])).toBe("Leder tech");
  expect(await leader("root", ids["root leader"])).toBeNull();
  expect(await read((tx) => leaderOf(tx, crypto.randomUUID()))).toBeNull();
});

test("the director leads the area right below the root", async () => {
  expect(await director("signs")).toBe("Leder tech");
  expect(await director("tech")).toBe("Leder tech");
  expect(await director("root")).toBe("Leder root");
});

test("a delegate stands in on the days of the absence, and the delegate's own after him", async () => {
  const absence = (person: string, delegate: string, startsOn: string, endsOn: string) =>
    read((tx) =>
      storeAbsence(tx, { personId: ids[person]!, delegateId: ids[delegate]!, startsOn, endsOn }),
    );
  await absence("tech leader", "roads leader", "2026-03-02", "2026-03-06");
  expect(await standIn("tech leader", "2026-03-01")).toBe("Leder tech");
  expect(await standIn("tech leader", "2026-03-02")).toBe("Leder roads");
  expect(await standIn("tech leader", "2026-03-06")).toBe("Leder roads");
  expect(await standIn("tech leader", "2026-03-07")).toBe("Leder tech");
  await absence("roads leader", "root leader", "2026-03-04", "2026-03-04");
  expect(await standIn("tech leader", "2026-03-04")).toBe("Leder root");
});

test("who has left leads nothing, and the one above acts", async () => {
  await read((tx) => setDeactivated(tx, ids["roads leader"]!, NOW));
  expect(await leader("signs")).toBe("Leder tech");
  expect(await standIn("roads leader", "2026-03-10")).toBe("Leder tech");
  await read((tx) => setDeactivated(tx, ids["tech leader"]!, NOW));
  expect(await director("signs")).toBe("Leder root");
  const newcomer = await house.person("Ny leder", { unitId: ids["roads"]! });
  await read((tx) => setLeaders(tx, [{ unitId: ids["roads"]!, leaderId: newcomer }]));
  expect(await standIn("roads leader", "2026-03-10")).toBe("Ny leder");
});

test("nobody stands in for who isn't known", async () => {
  expect(await read((tx) => standInFor(tx, crypto.randomUUID(), "2026-03-02"))).toBeNull();
});
