import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { connect, inAuthority } from "./doors.ts";

let database: TestDatabase;
let tables: { schema: string; name: string }[];
beforeAll(async () => {
  database = await freshDatabase();
  const owner = connect(database.ownerUrl, 1, "test");
  const found = await sql<{ schema: string; name: string; guarded: boolean }>`
    select n.nspname as schema, c.relname as name, c.relrowsecurity as guarded
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`.execute(
    owner,
  );
  tables = found.rows;
  const unguarded = found.rows.filter(
    (table) => ["app", "record"].includes(table.schema) && !table.guarded,
  );
  expect(unguarded).toEqual([]);
  await owner.destroy();
});
afterAll(() => database.close());

const denied = /permission denied/;

test("the public door reads schema record and no other table", async () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const { schema, name } of tables) {
    const read = sql`select * from ${sql.id(schema, name)} limit 1`.execute(database.public);
    if (schema === "record") await expect(read, `${schema}.${name}`).resolves.toBeDefined();
    else await expect(read, `${schema}.${name}`).rejects.toThrow(denied);
  }
});

test("the public door writes nothing", async () => {
  for (const { name } of tables.filter((table) => table.schema === "record")) {
    await expect(
      sql`delete from ${sql.id("record", name)}`.execute(database.public),
      name,
    ).rejects.toThrow();
    await expect(
      sql`insert into ${sql.id("record", name)} default values`.execute(database.public),
      name,
    ).rejects.toThrow();
  }
  await database.public.connection().execute(async (connection) => {
    // Read-only is a courtesy that a session can switch off; the missing grants hold.
    await sql`set default_transaction_read_only = off`.execute(connection);
    await expect(sql`delete from record.version`.execute(connection)).rejects.toThrow(denied);
    await expect(
      sql`insert into record.chain values (gen_random_uuid(), 1, '')`.execute(connection),
    ).rejects.toThrow(denied);
    await sql`reset default_transaction_read_only`.execute(connection);
  });
  await expect(sql`create table record.mine (id int)`.execute(database.public)).rejects.toThrow();
});

test("the sign-in door works on schema sign_in and reaches no other table", async () => {
  expect(tables.filter((table) => table.schema === "sign_in").length).toBeGreaterThan(7);
  for (const { schema, name } of tables) {
    const read = sql`select * from ${sql.id(schema, name)} limit 1`.execute(database.signIn);
    if (schema === "sign_in") await expect(read, `${schema}.${name}`).resolves.toBeDefined();
    else await expect(read, `${schema}.${name}`).rejects.toThrow(denied);
  }
  await expect(sql`create table sign_in.mine (id int)`.execute(database.signIn)).rejects.toThrow(
    denied,
  );
  await expect(sql`truncate sign_in.user cascade`.execute(database.signIn)).rejects.toThrow(denied);
});

test("neither of the other doors reaches passwords, sessions or secrets", async () => {
  for (const { name } of tables.filter((table) => table.schema === "sign_in")) {
    for (const door of [database.app, database.public]) {
      await expect(
        sql`select * from ${sql.id("sign_in", name)}`.execute(door),
        name,
      ).rejects.toThrow(denied);
    }
  }
});

test("no door can become another or the owner", async () => {
  for (const door of [database.public, database.app, database.signIn]) {
    await expect(sql`set role postgres`.execute(door)).rejects.toThrow(denied);
    await expect(sql`set session authorization postgres`.execute(door)).rejects.toThrow(denied);
  }
  await expect(sql`set role tingsted_app`.execute(database.public)).rejects.toThrow(denied);
  await expect(sql`set role tingsted_sign_in`.execute(database.app)).rejects.toThrow(denied);
  await expect(sql`set role tingsted_app`.execute(database.signIn)).rejects.toThrow(denied);
});

describe("the app door", () => {
  const mine = crypto.randomUUID();
  const theirs = crypto.randomUUID();

  test("sees and writes the rows of its authority only", async () => {
    for (const authorityId of [mine, theirs]) {
      await inAuthority(database.app, { authorityId, actor: "test" }, (tx) =>
        sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, ${authorityId}, 'X')`.execute(
          tx,
        ),
      );
    }
    const seen = await inAuthority(database.app, { authorityId: mine, actor: "test" }, (tx) =>
      sql<{ authority_id: string }>`select authority_id from app.authority`.execute(tx),
    );
    expect(seen.rows).toEqual([{ authority_id: mine }]);
    const other = inAuthority(database.app, { authorityId: mine, actor: "test" }, (tx) =>
      sql`insert into app.person (authority_id, name) values (${theirs}, 'Ida Holm')`.execute(tx),
    );
    await expect(other).rejects.toThrow(/row-level security/);
  });

  test("sees nothing of schema app outside an authority's transaction", async () => {
    for (const { name } of tables.filter((table) => table.schema === "app")) {
      const { rows } = await sql`select * from ${sql.id("app", name)}`.execute(database.app);
      expect(rows, name).toEqual([]);
    }
  });

  test("can neither change nor remove a version of the record", async () => {
    for (const statement of [
      sql`update record.version set sha256 = ''`,
      sql`delete from record.version`,
      sql`truncate record.version cascade`,
      sql`alter table record.version disable trigger all`,
    ]) {
      await expect(statement.execute(database.app)).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });
});

test("the owner too is refused to change a version by mistake", async () => {
  const owner = connect(database.ownerUrl, 1, "test");
  const authority = crypto.randomUUID();
  await sql`
    insert into record.version (authority_id, seq, meeting_id, version, action, document, sha256, published_at)
    values (${authority}, 1, ${crypto.randomUUID()}, 1, 'publish', '{}', 'x', now())`.execute(
    owner,
  );
  await expect(sql`update record.version set document = '{"a":1}'`.execute(owner)).rejects.toThrow(
    /only grows/,
  );
  await expect(sql`delete from record.version`.execute(owner)).rejects.toThrow(/only grows/);
  await expect(sql`truncate record.version cascade`.execute(owner)).rejects.toThrow(/only grows/);
  await owner.destroy();
});

test("the database refuses a version in which a closed item has content", async () => {
  const owner = connect(database.ownerUrl, 1, "test");
  const insert = (item: object) => {
    const document = JSON.stringify({
      content: { items: [{ number: "4", closed: false, items: [item] }] },
    });
    return sql`
      insert into record.version (authority_id, seq, meeting_id, version, action, document, sha256, published_at)
      values (${crypto.randomUUID()}, 1, ${crypto.randomUUID()}, 1, 'publish', ${document}, 'x', now())`.execute(
      owner,
    );
  };
  const bare = {
    number: "4.1",
    title: "Lukket sag",
    closed: true,
    sections: [],
    decisions: [],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
  };
  await expect(insert(bare)).resolves.toBeDefined();
  for (const leak of [
    { sections: [{ heading: "x" }] },
    { decisions: [{ body: null }] },
    { attachments: [{ title: "x" }] },
    { attendance: ["x"] },
    { links: [{ url: "x" }] },
    { items: [{ number: "4.1.1" }] },
  ]) {
    await expect(insert({ ...bare, ...leak }), JSON.stringify(leak)).rejects.toThrow(
      /closed_items_are_bare/,
    );
  }
  await owner.destroy();
});
