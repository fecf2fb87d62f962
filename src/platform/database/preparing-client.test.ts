import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { connect, type Db, inAuthority } from "./doors.ts";

let database: TestDatabase;
let one: Db;
beforeAll(async () => {
  database = await freshDatabase();
  one = connect(database.ownerUrl, 1, "test");
});
afterAll(async () => {
  await one.destroy();
  await database.close();
});

const prepared = async () => {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements order by prepare_time`.execute(one);
  return rows.map(({ statement }) => statement);
};

test("what comes a second time is prepared, and answers the same", async () => {
  const double = (n: number) => sql<{ n: number }>`select ${n}::int * 2 as n`.execute(one);
  expect((await double(2)).rows).toEqual([{ n: 4 }]);
  expect(await prepared()).toEqual([]);
  expect((await double(3)).rows).toEqual([{ n: 6 }]);
  expect((await double(4)).rows).toEqual([{ n: 8 }]);
  expect(await prepared()).toEqual(["select $1::int * 2 as n"]);
});

test("a prepared statement that fails once works again", async () => {
  const divide = (n: number) => sql<{ n: number }>`select 6 / ${n}::int as n`.execute(one);
  await divide(1);
  await divide(2);
  await expect(divide(0)).rejects.toThrow(/division by zero/);
  expect((await divide(3)).rows).toEqual([{ n: 2 }]);
});

test("who goes on after a statement failed is not told that his work is stored", async () => {
  const authorityId = crypto.randomUUID();
  const work = inAuthority(database.app, { authorityId, actor: "test" }, async (tx) => {
    await sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, 'x', 'X')`.execute(
      tx,
    );
    await sql`select 1 / 0`.execute(tx).catch(() => undefined);
  });
  await expect(work).rejects.toThrow(/rolled back/);
});

test("words of a scope are words, whatever signs they hold", async () => {
  const authorityId = crypto.randomUUID();
  const actor = "o'brien'); drop table app.person; select ('\\";
  const { rows } = await inAuthority(database.app, { authorityId, actor }, (tx) =>
    sql<{ actor: string }>`select current_setting('tingsted.actor') as actor`.execute(tx),
  );
  expect(rows).toEqual([{ actor }]);
});
