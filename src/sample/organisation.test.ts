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
import { loadOrganisation } from "./organisation.ts";
import { addressOf, EMPLOYEES } from "./organisation-people.ts";
import { PERSONAS } from "./personas.ts";

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

test("each persona is an employee with the same initials, title and roles", () => {
  for (const { name, initials, roles } of PERSONAS)
    expect(EMPLOYEES.find((employee) => employee.name === name)).toMatchObject({
      initials,
      ...(roles.length > 0 && { roles }),
    });
});

test("everybody but those who have left may come in", async () => {
  for (const { initials, left } of EMPLOYEES) {
    const found = await as((tx) => personByEmail(tx, addressOf({ initials })));
    const viewer = await as((tx) => findViewer(tx, found!.id, new Date(TODAY)));
    expect(viewer === null, initials).toBe(left === true);
  }
});

test("each unit has somebody above it who leads", async () => {
  const units = await as(allUnits);
  expect(units.length).toBe(18);
  for (const { id } of units) expect(await as((tx) => leaderOf(tx, id))).not.toBeNull();
});

test("the absent director has a stand-in, and who has left is not found", async () => {
  const [absent] = await as((tx) => findPeople(tx, "loa"));
  expect(await as((tx) => standInFor(tx, absent!.id, TODAY))).toMatchObject({
    name: "Karim Bentsen",
  });
  expect(await as((tx) => findPeople(tx, "gundorf"))).toEqual([]);
});
