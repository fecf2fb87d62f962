import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../tests/setup/database.ts";
import { sentBy, stopsOf, waitsFor } from "../modules/cases/index.ts";
import {
  ensureBody,
  findViewer,
  foundAuthority,
  personByEmail,
  type Viewer,
} from "../modules/organisation/index.ts";
import { inAuthority, type Tx } from "../platform/database/doors.ts";
import { type Jobs, openJobs } from "../platform/jobs/jobs.ts";
import { createLog } from "../platform/log.ts";
import { loadApprovals } from "./approvals.ts";
import { BODIES } from "./bodies.ts";
import { loadMemberships } from "./memberships.ts";
import { loadOrganisation } from "./organisation.ts";
import { addressOf, EMPLOYEES } from "./organisation-people.ts";

const NOW = new Date("2026-11-23T11:00:00Z");
let database: TestDatabase;
let jobs: Jobs;
let as: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
beforeAll(async () => {
  database = await freshDatabase();
  jobs = await openJobs(database.appUrl, createLog("silent"));
  const authority = await foundAuthority(database.app, { name: "Hvidsund", isSample: true });
  as = (work) => inAuthority(database.app, { authorityId: authority.id, actor: "sample" }, work);
  await as(async (tx) => {
    for (const { name, kind } of Object.values(BODIES))
      await ensureBody(tx, authority.id, { name, kind, organisation: authority.name });
    await loadOrganisation(tx, authority.id, "2026-11-23");
    await loadMemberships(tx, authority, "2026-11-23");
    await loadApprovals(tx, jobs, authority.id, NOW);
  });
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

const viewer = async (name: string): Promise<Viewer> => {
  const employee = EMPLOYEES.find((one) => one.name === name)!;
  return as(async (tx) => {
    const person = await personByEmail(tx, addressOf(employee));
    return (await findViewer(tx, person!.id, NOW))!;
  });
};

test("the director has three cases, the oldest overdue", async () => {
  const director = await viewer("Mogens Tyrsted");
  const waiting = await as((tx) => waitsFor(tx, director, NOW));
  expect(waiting.map((one) => [one.title, one.author, one.isLate])).toEqual([
    ["Lokalplan for Toldbodgrunden", "Emil Kornmark", true],
    ["Cykelsti langs Fjordvejen", "Ida Lindemose", false],
    ["Dige ved Strandengen", "Ida Lindemose", false],
  ]);
});

test("finance is asked, and the author sees where his case is", async () => {
  const [finance, author] = [await viewer("Claus Reventoft"), await viewer("Emil Kornmark")];
  const asked = await as((tx) => waitsFor(tx, finance, NOW));
  expect(asked.map((one) => [one.what, one.title])).toEqual([
    ["advice", "Lokalplan for Toldbodgrunden"],
  ]);
  const sent = await as((tx) => sentBy(tx, author, NOW));
  expect(sent.map((one) => [one.title, one.holder, one.label, one.awaitedAdvice])).toEqual([
    ["Lokalplan for Toldbodgrunden", "Mogens Tyrsted", "Direktør", 1],
  ]);
  const [first] = sent;
  const stops = await as((tx) => stopsOf(tx, first!.documentId));
  expect(stops.map((stop) => stop.body.name)).toEqual([
    BODIES.board.name,
    BODIES.committee.name,
    BODIES.council.name,
  ]);
});
