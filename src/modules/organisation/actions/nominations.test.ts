import { afterAll, beforeAll, expect, test } from "vitest";
import type { Tx } from "../../../platform/database/doors.ts";
import { inventedOrganisation, NOW } from "../../../../tests/setup/organisation.ts";
import { nomineeKey } from "../nomination.ts";
import { ensureBody } from "../store.ts";
import { membersOn } from "../store/memberships.ts";
import { areasOf } from "../store/nomination-areas.ts";
import { nomineesOf, roundById } from "../store/nominations.ts";
import type { Viewer } from "../viewer.ts";
import { approveNominations } from "./approve-nominations.ts";
import { changeNomination } from "./change-nomination.ts";
import { deleteNomination } from "./delete-nomination.ts";
import { nominate } from "./nominate.ts";
import { saveNominationArea } from "./save-nomination-area.ts";
import { saveTerm } from "./save-term.ts";
import { startNomination } from "./start-nomination.ts";
import { submitNominations } from "./submit-nominations.ts";
import { withdrawNominee } from "./withdraw-nominee.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let secretary: Viewer;
let leader: Viewer;
let body: string;
let round: string;
let areas: Record<string, string> = {};
const did = <T>(work: (tx: Tx) => Promise<T>) => house.as(secretary.personId, work);

const SUMS = { Chefforum: 13, Stabene: 3, Teknik: 5, Skole: 20, Social: 10 };

beforeAll(async () => {
  house = await inventedOrganisation();
  secretary = house.viewers.secretary;
  leader = await house.viewer(await house.person("Lone Leder"));
  for (const name of ["Anna Ask", "Bo Birk", "Carl Ceder"]) await house.person(name);
  body = (await did((tx) => ensureBody(tx, house.authority.id, { name: "Lederforum" }))).id;
  const dates = { label: "2026-2027", startsOn: "2026-01-01", endsOn: "2027-12-31" };
  await did((tx) => saveTerm(tx, secretary, body, { id: null, ...dates }));
  round = await did((tx) =>
    startNomination(tx, secretary, body, {
      title: "Lederforum 2026",
      deadline: "2026-03-20",
      memberFrom: "2026-04-01",
    }),
  );
  for (const [name, expected] of Object.entries(SUMS))
    await did((tx) =>
      saveNominationArea(tx, secretary, round, {
        id: null,
        name,
        unitId: null,
        responsible: name === "Skole" ? "Lone Leder" : null,
        expected,
      }),
    );
  const stored = await did((tx) => areasOf(tx, round));
  areas = Object.fromEntries(stored.map(({ id, name }) => [name, id]));
});
afterAll(() => house.database.close());

const propose = (by: Viewer, area: string, person: string) =>
  did((tx) => nominate(tx, by, areas[area]!, { person, reason: "Leder på niveau 3" }));

test("the areas' numbers add up", async () => {
  expect(await did((tx) => roundById(tx, round))).toMatchObject({ expected: 51, areas: 5 });
});

test("an area's responsible proposes for that area until it is sent in", async () => {
  await propose(leader, "Skole", "Anna Ask");
  await propose(leader, "Skole", "Bo Birk");
  await expect(propose(leader, "Teknik", "Carl Ceder")).rejects.toThrow("kan du ikke rette");
  await propose(secretary, "Teknik", "Carl Ceder");
  await expect(propose(secretary, "Social", "Anna Ask")).rejects.toThrow(
    "Anna Ask er allerede indstillet af Skole.",
  );
  await did((tx) => submitNominations(tx, leader, areas.Skole!, NOW));
  await expect(propose(leader, "Skole", "Rolf staff")).rejects.toThrow("Området er sendt ind.");
  await expect(
    did((tx) => withdrawNominee(tx, leader, areas.Skole!, secretary.personId)),
  ).rejects.toThrow("Området er sendt ind.");
});

test("an open round gets other dates, or goes with all that it holds", async () => {
  const facts = { title: "Prøve", deadline: null, memberFrom: "2026-06-01" };
  const id = await did((tx) => startNomination(tx, secretary, body, facts));
  const area = { id: null, name: "Prøve", unitId: null, responsible: null, expected: 1 };
  await did((tx) => saveNominationArea(tx, secretary, id, area));
  const change = (by: Viewer, deadline: string) =>
    did((tx) => changeNomination(tx, by, id, { ...facts, title: "Forår", deadline }));
  await expect(change(leader, "2026-05-01")).rejects.toThrow("kan du ikke rette");
  await expect(change(secretary, "2026-06-01")).rejects.toThrow("Fristen skal ligge før");
  await change(secretary, "2026-05-01");
  expect(await did((tx) => roundById(tx, id))).toMatchObject({
    title: "Forår",
    deadline: "2026-05-01",
  });
  await expect(did((tx) => deleteNomination(tx, leader, id))).rejects.toThrow("ikke rette");
  await did((tx) => deleteNomination(tx, secretary, id));
  expect(await did((tx) => roundById(tx, id))).toBeNull();
});

test("the round is approved as a whole, once, with what was changed in it", async () => {
  const nominees = await did((tx) => nomineesOf(tx, round));
  const approved = nominees.filter(({ name }) => name !== "Bo Birk").map(nomineeKey);
  const approve = (by: Viewer, note: string | null) =>
    did((tx) => approveNominations(tx, by, round, { approved, note }, NOW));
  await expect(approve(secretary, "x")).rejects.toThrow(
    "Der mangler indstilling fra Chefforum, Social, Stabene, Teknik.",
  );
  for (const area of ["Chefforum", "Social", "Stabene", "Teknik"])
    await did((tx) => submitNominations(tx, secretary, areas[area]!, NOW));
  await expect(approve(leader, "x")).rejects.toThrow("kan du ikke rette");
  await expect(approve(secretary, null)).rejects.toThrow("hvorfor nogle ikke er godkendt");
  const both = await Promise.allSettled([
    approve(secretary, "Bo Birk venter et år."),
    approve(secretary, "Bo Birk venter et år."),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);

  expect(await did((tx) => membersOn(tx, body, "2026-03-31"))).toEqual([]);
  const members = await did((tx) => membersOn(tx, body, "2026-04-01"));
  expect(members).toMatchObject([
    { name: "Anna Ask", area: "Skole", termLabel: "2026-2027", endsOn: "2027-12-31" },
    { name: "Carl Ceder", area: "Teknik" },
  ]);
  expect(members).toHaveLength(2);
  expect(await did((tx) => roundById(tx, round))).toMatchObject({
    approvedByName: secretary.name,
    note: "Bo Birk venter et år.",
    nominees: 3,
    approved: 2,
  });
  await expect(propose(secretary, "Skole", "Rolf staff")).rejects.toThrow("Runden er godkendt");
  await expect(did((tx) => deleteNomination(tx, secretary, round))).rejects.toThrow("er godkendt");
});
