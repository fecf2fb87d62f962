import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedOrganisation, NOW } from "../../../../tests/setup/organisation.ts";
import { here } from "../store/here.ts";
import { addressesOf, listById, type ListSource } from "../store/distribution-lists.ts";
import { setDeactivated } from "../store/people.ts";
import { ensureBody } from "../store.ts";
import { tables } from "../tables.ts";
import type { Viewer } from "../viewer.ts";
import { addListSource } from "./add-list-source.ts";
import { deleteDistributionList } from "./delete-distribution-list.ts";
import { removeListSource } from "./remove-list-source.ts";
import { saveDistributionList } from "./save-distribution-list.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let secretary: Viewer;
const did = <T>(work: Parameters<typeof house.as<T>>[1]) => house.as(secretary.personId, work);
const reached = async (list: string, date: string) =>
  (await did((tx) => addressesOf(tx, list, date))).map(({ name }) => name);
const add = (list: string, source: ListSource) =>
  did((tx) => addListSource(tx, secretary, list, source));

beforeAll(async () => {
  house = await inventedOrganisation();
  secretary = house.viewers.secretary;
});
afterAll(() => house.database.close());

test("a list follows membership, units and people, and reaches each once", async () => {
  const list = await did((tx) => saveDistributionList(tx, secretary, null, "Udsendelse"));
  const body = await did((tx) => ensureBody(tx, house.authority.id, { name: "Havneudvalget" }));
  const [chair, observer] = [
    await house.person("Formand Fie"),
    await house.person("Observatør Ole"),
  ];
  await did((tx) =>
    tables(tx)
      .insertInto("app.membership")
      .values([
        {
          authority_id: here,
          body_id: body.id,
          person_id: chair,
          role: "chair",
          starts_on: "2026-01-01",
          ends_on: "2026-06-30",
        },
        {
          authority_id: here,
          body_id: body.id,
          person_id: observer,
          role: "observer",
          starts_on: "2026-01-01",
        },
      ])
      .execute(),
  );
  await add(list, { kind: "body", bodyId: body.id, roles: ["chair", "deputy", "member"] });
  expect(await reached(list, "2026-03-02")).toEqual(["Formand Fie"]);
  expect(await reached(list, "2025-12-31")).toEqual([]);
  expect(await reached(list, "2026-07-01")).toEqual([]);
  const unit = await house.unit("Havnen");
  const below = await house.unit("Slusen", unit);
  const worker = await house.person("Slusevagt Sus", { unitId: below });
  await add(list, { kind: "unit", unitId: unit });
  await add(list, { kind: "person", personId: worker });
  await add(list, { kind: "person", personId: chair });
  expect(await reached(list, "2026-03-02")).toEqual(["Formand Fie", "Slusevagt Sus"]);
  await did((tx) => setDeactivated(tx, worker, NOW));
  expect(await reached(list, "2026-03-02")).toEqual(["Formand Fie"]);
});

test("names are unique, sources too, and only who sends papers keeps lists", async () => {
  const list = await did((tx) => saveDistributionList(tx, secretary, null, "Pressen"));
  await expect(did((tx) => saveDistributionList(tx, secretary, null, "PRESSEN"))).rejects.toThrow(
    /allerede en liste/,
  );
  const unitId = await house.unit("Pressekontoret");
  await add(list, { kind: "unit", unitId });
  await expect(add(list, { kind: "unit", unitId })).rejects.toThrow(/står allerede/);
  await expect(add(list, { kind: "unit", unitId: crypto.randomUUID() })).rejects.toThrow(
    /findes ikke længere/,
  );
  const { sources } = (await did((tx) => listById(tx, list)))!;
  expect(sources).toMatchObject([{ kind: "unit", name: "Pressekontoret" }]);
  await did((tx) => removeListSource(tx, secretary, list, sources[0]!.id));
  expect((await did((tx) => listById(tx, list)))?.sources).toEqual([]);
  await expect(did((tx) => deleteDistributionList(tx, house.viewers.staff, list))).rejects.toThrow(
    /Du kan ikke rette/,
  );
  await did((tx) => deleteDistributionList(tx, secretary, list));
  expect(await did((tx) => listById(tx, list))).toBeNull();
});
