import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { inAuthority, type Tx } from "../database/doors.ts";
import { acting, check, loading } from "./form.ts";

const HERE = "https://hvidsund.example/intern";
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

const scope = { authorityId: crypto.randomUUID(), actor: "test" };
const within = <T>(work: (tx: Tx) => Promise<T>) => inAuthority(database.app, scope, work);
const sent = (fields: Record<string, string>) =>
  new Request(HERE, { method: "POST", body: new URLSearchParams(fields) });

/** The status of what was answered or thrown; 500 for what is a fault of ours. */
async function statusOf(answer: Promise<unknown>): Promise<number> {
  const given = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Error) return 500;
  return (given as { init?: { status?: number } }).init?.status ?? 200;
}

test.each([
  ["an id that is none", sql`select * from app.body where id = ${"../etc"}`, 404],
  ["a sign that text can't hold", sql`select * from app.body where name = ${"a\0b"}`, 400],
  ["a number beyond all bounds", sql`select 1 limit ${1e30}`, 400],
  ["a number that is none", sql`select * from app.audit_entry where id < ${Infinity}`, 400],
  ["a day that is none", sql`select ${"2026-02-31"}::date`, 400],
])("%s in an address is the sender's fault", async (_, query, status) => {
  const load = loading(async () => within((tx) => query.execute(tx)));
  expect(await statusOf(load({}))).toBe(status);
  const act = acting(async (_given: { request: Request }) => within((tx) => query.execute(tx)));
  expect(await statusOf(act({ request: sent({}) }))).toBe(status);
});

test("the id of what isn't there is a conflict, and a fault of ours stays one", async () => {
  const act = (query: ReturnType<typeof sql>) =>
    acting(async (_given: { request: Request }) => within((tx) => query.execute(tx)))({
      request: sent({}),
    });
  const id = crypto.randomUUID();
  expect(
    await statusOf(
      act(
        sql`insert into app.absence (authority_id, person_id, delegate_id, starts_on, ends_on)
          values (${scope.authorityId}, ${id}, gen_random_uuid(), '2026-01-01', '2026-01-02')`,
      ),
    ),
  ).toBe(409);
  expect(await statusOf(act(sql`select * from app.no_such_table`))).toBe(500);
});

test("a form that can't be read, and fields named as what every object has", async () => {
  const fields = { __proto__x: "1", constructor: "2", toString: "3" };
  const schema = z.object({ title: z.string() });
  const act = acting(async (_given: { request: Request }, form) => check(schema, form));
  const text = new Request(HERE, { method: "POST", body: "{}" });
  expect(await statusOf(act({ request: text }))).toBe(400);
  const body = new URLSearchParams(fields);
  body.append("__proto__", "x");
  body.append("__proto__[]", "y");
  expect(await statusOf(act({ request: new Request(HERE, { method: "POST", body }) }))).toBe(400);
  body.append("title", "Havnen");
  const given = await act({ request: new Request(HERE, { method: "POST", body }) });
  expect(given).toEqual({ title: "Havnen" });
});
