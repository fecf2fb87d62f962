import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { connect, inAuthority, type Tx } from "../database/doors.ts";
import { recordEvent } from "./event.ts";
import { sealAudit, verifyAudit } from "./seal.ts";
import { readTrail } from "./trail.ts";

let database: TestDatabase;
const authorityId = crypto.randomUUID();
beforeAll(async () => {
  database = await freshDatabase();
  await as("system", (tx) =>
    sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, 'a', 'Hvidsund')`.execute(
      tx,
    ),
  );
});
afterAll(() => database.close());

function as<T>(actor: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inAuthority(database.app, { authorityId, actor, address: "192.0.2.7" }, work);
}

async function addPerson(name: string): Promise<string> {
  const { rows } = await as("person:1", (tx) =>
    sql<{ id: string }>`
      insert into app.person (authority_id, name) values (${authorityId}, ${name}) returning id`.execute(
      tx,
    ),
  );
  return rows[0]!.id;
}

test("each change writes itself, with actor, address and the changed columns only", async () => {
  const id = await addPerson("Ida Holm");
  await as("person:2", (tx) =>
    sql`update app.person set name = 'Ida Lund' where id = ${id}`.execute(tx),
  );
  await as("person:2", (tx) =>
    sql`update app.person set name = 'Ida Lund' where id = ${id}`.execute(tx),
  );
  await as("person:3", (tx) =>
    recordEvent(tx, {
      action: "opened",
      subject: { kind: "person", id },
      details: { why: "prøve" },
    }),
  );
  const trail = await as("reader", (tx) => readTrail(tx, { kind: "person", id }, { size: 10 }));
  expect(trail.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    "person:3 opened",
    "person:2 update",
    "person:1 insert",
  ]);
  expect(trail[1]).toMatchObject({
    before: { name: "Ida Holm" },
    after: { name: "Ida Lund" },
    address: "192.0.2.7",
    objectKind: "person",
  });
  const rest = await as("reader", (tx) =>
    readTrail(tx, { kind: "person", id }, { size: 10, before: trail[1]!.id }),
  );
  expect(rest).toHaveLength(1);
});

test("a change that is rolled back leaves no entry", async () => {
  const before = await as("reader", verifyAudit);
  await expect(
    as("person:1", async (tx) => {
      await sql`insert into app.person (authority_id, name) values (${authorityId}, 'Bo')`.execute(
        tx,
      );
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await as("reader", verifyAudit)).toEqual(before);
});

/** Rows that need no trail: the trail itself, journals and counters that only grow, and what the record's own chain tells of. */
const UNTOLD = new Set(
  `audit_entry audit_seal case_counter case_entry kle_entry meeting_person preamble section attachment link
  schedule_row imported_document item_source meeting_live meeting_operation paper_bundle vote_cast mail notice notice_preference
  notice_rhythm review_keys`.split(/\s+/),
);

test("every table of the app door has its trail, or says here why not", async () => {
  const owner = connect(database.ownerUrl, 1, "test");
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind = 'r' and not exists (
      select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit')`.execute(owner);
  await owner.destroy();
  expect(rows.map(({ name }) => name).filter((name) => !UNTOLD.has(name))).toEqual([]);
});

test("the app door can neither change nor remove entries and seals", async () => {
  for (const table of ["audit_entry", "audit_seal"]) {
    for (const words of [
      "update app.X set authority_id = authority_id",
      "delete from app.X",
      "truncate app.X",
    ]) {
      const statement = sql.raw(words.replace("X", table));
      await expect(as("person:1", (tx) => statement.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    }
  }
});

test("seals hold, wait for running transactions, and show what was changed by force", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let wrote = () => {};
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const slow = as("person:9", async (tx) => {
    await sql`insert into app.person (authority_id, name) values (${authorityId}, 'Langsom')`.execute(
      tx,
    );
    wrote();
    await held;
  });
  await written;
  await addPerson("Hurtig");
  await as("system", sealAudit);
  release();
  await slow;
  expect((await as("reader", verifyAudit)).unsealed).toBeGreaterThanOrEqual(1);
  // What runs in other databases of the cluster is waited for too.
  const whole = async () => {
    await as("system", sealAudit);
    return as("reader", verifyAudit);
  };
  await expect.poll(whole, { timeout: 30_000 }).toMatchObject({ broken: [], unsealed: 0 });
  const owner = connect(database.ownerUrl, 1, "test");
  const forced = async (statement: string) => {
    await owner.connection().execute(async (connection) => {
      await sql`set session_replication_role = replica`.execute(connection);
      await sql.raw(statement).execute(connection);
      await sql`reset session_replication_role`.execute(connection);
    });
  };
  await forced("update app.audit_entry set actor = 'person:1' where actor = 'person:9'");
  expect((await as("reader", verifyAudit)).broken).not.toEqual([]);
  await forced("update app.audit_entry set actor = 'person:9' where after->>'name' = 'Langsom'");
  expect((await as("reader", verifyAudit)).broken).toEqual([]);
  await forced("delete from app.audit_entry where after->>'name' = 'Hurtig'");
  expect((await as("reader", verifyAudit)).broken).not.toEqual([]);
  await owner.destroy();
});
