import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedOrganisation, NOW } from "../../../tests/setup/organisation.ts";
import { type Jobs, openJobs } from "../../platform/jobs/jobs.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { createLog } from "../../platform/log.ts";
import {
  addRoles,
  insertMemberships,
  type MembershipRole,
  setLeaders,
  storeAbsence,
} from "../organisation/index.ts";
import { tellOfRights } from "./actions/tell-of-rights.ts";

let house: Awaited<ReturnType<typeof inventedOrganisation>>;
let jobs: Jobs;
let admin: string;
let bodyId: string;
beforeAll(async () => {
  house = await inventedOrganisation();
  jobs = await openJobs(house.database.appUrl, createLog("silent"));
  admin = house.viewers.administrator.personId;
  const { rows } = await house.as("test", (tx) =>
    sql<{ id: string }>`
      insert into app.body (authority_id, slug, name, kind)
      values (${house.authority.id}, 'd', 'Direktionen', 'administrative') returning id`.execute(
      tx,
    ),
  );
  bodyId = rows[0]!.id;
});
afterAll(async () => {
  await jobs.stop();
  await house.database.close();
});

const did = (work: (tx: Tx) => Promise<unknown>, actor = admin) =>
  house.as(actor, async (tx) => {
    await work(tx);
    await tellOfRights(tx, jobs, house.authority.id, NOW);
  });
/** What a person was told, the newest first. */
const told = async (personId: string) => {
  const { rows } = await house.as("test", (tx) =>
    sql<{ text: string }>`
      select text from app.notice where person_id = ${personId} and kind = 'rights_changed'
      order by text`.execute(tx),
  );
  return rows.map(({ text }) =>
    text.replace("Rolf administrator har ændret dine rettigheder. ", ""),
  );
};
const join = (personId: string, role: MembershipRole, startsOn: string, endsOn: string | null) =>
  did((tx) => {
    const none = { termId: null, substituteFor: null, party: null, area: null };
    return insertMemberships(tx, bodyId, [{ personId, role, startsOn, endsOn, ...none }]);
  });

test("a role that is given and one that is taken, in one notice that says who did it", async () => {
  const id = await house.person("Rikke Rolle", { roles: ["case_worker", "dpo"] });
  await did(async (tx) => {
    await addRoles(tx, [{ personId: id, role: "administrator" }]);
    await sql`delete from app.authority_role where person_id = ${id} and role = 'dpo'`.execute(tx);
  });
  const { rows } = await house.as("test", (tx) =>
    sql`select text, href, delivery from app.notice where person_id = ${id}`.execute(tx),
  );
  expect(rows).toEqual([
    {
      text: "Rolf administrator har ændret dine rettigheder. Du har fået rollen Administrator. Du har ikke længere rollen Databeskyttelsesrådgiver.",
      href: `/intern/personer/${id}`,
      delivery: "at_once",
    },
  ]);
});

test("nothing when nothing came of it, nor to who did it, nor to who has left", async () => {
  const id = await house.person("Ny Intet");
  await did(async (tx) => {
    await addRoles(tx, [{ personId: id, role: "records" }]);
    await sql`delete from app.authority_role where person_id = ${id}`.execute(tx);
  });
  await did((tx) => addRoles(tx, [{ personId: id, role: "support" }]), id);
  await house.as("test", (tx) =>
    sql`update app.person set is_active = false where id = ${id}`.execute(tx),
  );
  await did((tx) => addRoles(tx, [{ personId: id, role: "dpo" }]));
  await did(async () => undefined);
  expect(await told(id)).toEqual([]);
});

test("a seat that is given, moved, taken; not one of old days", async () => {
  const id = await house.person("Mads Medlem");
  await join(id, "member", "2020-01-01", "2021-12-31");
  expect(await told(id)).toEqual([]);
  await join(id, "chair", "2026-01-01", null);
  const ending = (day: string) =>
    did((tx) =>
      sql`update app.membership set ends_on = ${day}, party = 'A' where person_id = ${id} and role = 'chair'`.execute(
        tx,
      ),
    );
  await ending("2026-12-31");
  await did((tx) =>
    sql`update app.membership set area = 'Skole' where person_id = ${id}`.execute(tx),
  );
  await ending("2026-03-01");
  await join(id, "member", "2027-01-01", null);
  await did((tx) =>
    sql`delete from app.membership where person_id = ${id} and starts_on > '2026-12-31'`.execute(
      tx,
    ),
  );
  expect(await told(id)).toEqual([
    "Du er formand i Direktionen fra 1. januar 2026 til 31. december 2026.",
    "Du er formand i Direktionen fra 1. januar 2026.",
    "Du er ikke længere formand i Direktionen.",
    "Du er ikke længere medlem af Direktionen.",
    "Du er medlem af Direktionen fra 1. januar 2027.",
  ]);
});

test("who leads, led and stands in for somebody", async () => {
  const [old, next] = [await house.person("Gamle Leder"), await house.person("Nye Leder")];
  const unitId = await house.unit("Vej og Trafik");
  await did((tx) => setLeaders(tx, [{ unitId, leaderId: old }]));
  await did((tx) => setLeaders(tx, [{ unitId, leaderId: next }]));
  await did((tx) =>
    storeAbsence(tx, {
      personId: next,
      delegateId: old,
      startsOn: "2026-04-01",
      endsOn: "2026-04-10",
    }),
  );
  expect(await told(next)).toEqual(["Du er leder af Vej og Trafik."]);
  expect(await told(old)).toEqual([
    "Du er ikke længere leder af Vej og Trafik.",
    "Du er leder af Vej og Trafik.",
    "Du godkender for Nye Leder fra 1. april 2026 til 10. april 2026.",
  ]);
});
