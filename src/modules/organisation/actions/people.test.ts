import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedOrganisation, NOW, TODAY } from "../../../../tests/setup/organisation.ts";
import { personSchema } from "../people-schema.ts";
import { absencesOf } from "../store/absences.ts";
import { findPeople, listPeople, personById } from "../store/people.ts";
import { findViewer, type Viewer } from "../viewer.ts";
import { deactivatePerson } from "./deactivate-person.ts";
import { endAbsence } from "./end-absence.ts";
import { giveRoles } from "./give-roles.ts";
import { reactivatePerson } from "./reactivate-person.ts";
import { saveAbsence } from "./save-absence.ts";
import { savePerson } from "./save-person.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let admin: Viewer;
const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(admin.personId, work);
const save = (id: string | null, name: string, email: string) =>
  did((tx) => savePerson(tx, admin, id, personSchema.parse({ name, email })));

beforeAll(async () => {
  house = await inventedOrganisation();
  admin = house.viewers.administrator;
});
afterAll(() => house.database.close());

test("an address belongs to one person, whichever case it is written in", async () => {
  const first = await save(null, "Ida Holm", "Ida.Holm@hvidsund.example");
  await expect(save(null, "Ida Lund", "ida.holm@HVIDSUND.example")).rejects.toThrow(
    "ida.holm@hvidsund.example hører til Ida Holm.",
  );
  await save(first, "Ida Holm Lund", "ida.holm@hvidsund.example");
  expect((await did((tx) => personById(tx, first)))?.name).toBe("Ida Holm Lund");
  const both = await Promise.allSettled([
    save(null, "Tvilling A", "tvilling@hvidsund.example"),
    save(null, "Tvilling B", "tvilling@hvidsund.example"),
  ]);
  const refused = both.find((one) => one.status === "rejected");
  expect(refused?.reason).toMatchObject({ name: "ConflictError" });
});

test("two people may share a name", async () => {
  await save(null, "Jens Jensen", "jens.1@hvidsund.example");
  await save(null, "Jens Jensen", "jens.2@hvidsund.example");
  expect(await did((tx) => findPeople(tx, "jens jensen"))).toHaveLength(2);
});

test("who is let out comes in no more, and comes in again as before", async () => {
  const id = await house.person("Ud Igen", { roles: ["secretary"] });
  await did((tx) => deactivatePerson(tx, admin, id, NOW));
  expect(await did((tx) => findViewer(tx, id, NOW))).toBeNull();
  expect(await did((tx) => findPeople(tx, "ud igen"))).toEqual([]);
  expect((await did((tx) => personById(tx, id)))?.deactivatedAt).toEqual(NOW);
  await did((tx) => reactivatePerson(tx, admin, id));
  expect((await did((tx) => findViewer(tx, id, NOW)))?.roles).toEqual(["secretary"]);
});

test("the last administrator stays", async () => {
  const { personId } = admin;
  await expect(did((tx) => giveRoles(tx, admin, personId, []))).rejects.toThrow(
    /er den eneste administrator/,
  );
  await expect(did((tx) => deactivatePerson(tx, admin, personId, NOW))).rejects.toThrow(
    /er den eneste administrator/,
  );
  const second = await house.person("Anden Admin", { roles: ["administrator"] });
  const resigned = await Promise.allSettled([
    did((tx) => giveRoles(tx, admin, personId, ["dpo"])),
    did((tx) => giveRoles(tx, admin, second, [])),
  ]);
  expect(resigned.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await did((tx) => giveRoles(tx, admin, personId, ["administrator"]));
});

test("an absence has a delegate who is somebody else, is here and doesn't hand it back", async () => {
  const one = await house.person("Anna Et");
  const two = await house.person("Bent To");
  const three = await house.person("Carl Tre");
  const gone = await house.person("Dorte Væk");
  await did((tx) => deactivatePerson(tx, admin, gone, NOW));
  const away = (personId: string, delegateId: string, startsOn: string, endsOn: string) =>
    did((tx) => saveAbsence(tx, admin, { personId, delegateId, startsOn, endsOn }));
  await expect(away(one, one, "2026-04-01", "2026-04-02")).rejects.toThrow(/for sig selv/);
  await expect(away(one, gone, "2026-04-01", "2026-04-02")).rejects.toThrow(/ikke længere aktiv/);
  await expect(away(one, two, "2026-04-02", "2026-04-01")).rejects.toThrow(/slutter, før/);
  await away(one, two, "2026-04-01", "2026-04-10");
  await expect(away(one, three, "2026-04-10", "2026-04-12")).rejects.toThrow(
    /har allerede Bent To/,
  );
  await away(two, three, "2026-04-08", "2026-04-20");
  await expect(away(three, one, "2026-04-10", "2026-04-11")).rejects.toThrow(/hos Carl Tre igen/);
  await away(three, one, "2026-04-11", "2026-04-20");
  const [own] = await did((tx) => absencesOf(tx, one, TODAY));
  await expect(did((tx) => endAbsence(tx, house.viewers.staff, own!.id))).rejects.toThrow(
    /dit eget/,
  );
  await did((tx) => endAbsence(tx, admin, own!.id));
  expect(await did((tx) => absencesOf(tx, one, TODAY))).toEqual([]);
});

test("people are found by the beginning of any word of the name, by initials and address", async () => {
  await save(null, "Åse Bruhn-Ørum", "aabo@hvidsund.example");
  const find = async (query: string) =>
    (await did((tx) => findPeople(tx, query))).map(({ name }) => name);
  for (const query of ["åse", "ÅSE bru", "ørum", "aabo@", "bruhn å"])
    expect(await find(query), query).toEqual(["Åse Bruhn-Ørum"]);
  for (const query of ["", "  ", "ase", "rum", "%", "_"])
    expect(await find(query), query).toEqual([]);
});

test("the list of people is filtered and paged", async () => {
  const unitId = await house.unit("Siderne");
  for (const n of [1, 2, 3]) await house.person(`Side ${n}`, { unitId });
  await house.person("Side 4", { unitId, roles: ["dpo"] });
  const page = (filter: Parameters<typeof listPeople>[1], skip = 0) =>
    did((tx) => listPeople(tx, filter, { size: 2, skip }));
  const second = await page({ unitId }, 2);
  expect([second.total, second.people.map(({ name }) => name)]).toEqual([4, ["Side 3", "Side 4"]]);
  expect((await page({ unitId, role: "dpo" })).total).toBe(1);
  expect((await page({ unitId, query: "side 2" })).total).toBe(1);
  expect((await page({ unitId, inactive: true })).total).toBe(0);
  expect((await page({ unitId: "' or 1=1" })).total).toBe(0);
});
