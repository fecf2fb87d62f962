import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../tests/setup/database.ts";
import {
  allUnits,
  findPeople,
  findViewer,
  foundAuthority,
  leaderOf,
  personByEmail,
  standInFor,
} from "../modules/organisation/index.ts";
import { inAuthority, type Tx } from "../platform/database/doors.ts";
import { loadOrganisation, PERSONAS } from "./organisation.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

beforeAll(async () => {
  database = await freshDatabase();
  const authority = await foundAuthority(database.app, { name: "Hvidsund", isSample: true });
  as = (work) => inAuthority(database.app, { authorityId: authority.id, actor: "sample" }, work);
  await as((tx) => loadOrganisation(tx, authority.id, TODAY));
});
afterAll(() => database.close());

test("each persona is a registered person who may come in", async () => {
  for (const { email, name } of PERSONAS) {
    const found = await as((tx) => personByEmail(tx, email));
    expect(found).toMatchObject({ name, isActive: true });
    const viewer = await as((tx) => findViewer(tx, found!.id, new Date(TODAY)));
    expect(viewer?.name).toBe(name);
  }
});

test("each unit has somebody above it who leads", async () => {
  const units = await as(allUnits);
  expect(units.length).toBe(18);
  for (const { id } of units) expect(await as((tx) => leaderOf(tx, id))).not.toBeNull();
});

test("the absent director has a stand-in, and who has left is not found", async () => {
  const [absent] = await as((tx) => findPeople(tx, "loab"));
  expect(await as((tx) => standInFor(tx, absent!.id, TODAY))).toMatchObject({
    name: "Karim Bentsen",
  });
  expect(await as((tx) => findPeople(tx, "gundorf"))).toEqual([]);
});
