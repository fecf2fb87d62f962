import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Verdict, verifyChain } from "../../src/modules/publication/index.ts";
import { inAuthority } from "../../src/platform/database/doors.ts";
import { paper } from "../import/papers.ts";
import { freshSystem, type TestSystem } from "../import/system.ts";

let at: TestSystem;
beforeAll(async () => {
  at = await freshSystem();
  for (const day of ["01", "02", "03", "04"])
    await at.import(await at.lay(`${day}.txt`, paper({ date: `${day}-03-2026` })));
});
afterAll(() => at.close());

const tampering: { what: string; how: string; at: number; told: RegExp }[] = [
  {
    what: "a word of a document",
    how: "update record.version set document = replace(document, 'Godkendt', 'Afvist') where seq = 2",
    at: 2,
    told: /kontrolsum/,
  },
  {
    what: "a word and its hash",
    how: "update record.version set document = d, sha256 = encode(sha256(convert_to(d, 'UTF8')), 'hex') from (select replace(document, 'Godkendt', 'Afvist') as d from record.version where seq = 2) x where seq = 2",
    at: 3,
    told: /versionen før/,
  },
  {
    what: "a column beside the document",
    how: "update record.version set published_at = published_at + interval '1 day' where seq = 3",
    at: 3,
    told: /kolonnerne/,
  },
  {
    what: "a removed row",
    how: "delete from record.version where seq = 2",
    at: 2,
    told: /mangler/,
  },
  {
    what: "a removed last row",
    how: "delete from record.version where seq = 4",
    at: 4,
    told: /ende ved 4, men ender ved 3/,
  },
  {
    what: "an added row",
    how: "insert into record.version select authority_id, 5, gen_random_uuid(), version, action, document, sha256, sha256, published_at from record.version where seq = 4",
    at: 5,
    told: /versionen før|kolonnerne/,
  },
];

const pages: { what: string; how: string; at: number; told: RegExp }[] = [
  {
    what: "a decision in the lists",
    how: "update record.item set decision_text = 'Afvist.' where decision_text is not null and meeting_id = (select id from record.meeting where seq = 3)",
    at: 3,
    told: /siden svarer ikke/,
  },
  {
    what: "a text that is searched",
    how: "update record.item set sections = '[]' where meeting_id = (select id from record.meeting where seq = 2)",
    at: 2,
    told: /siden svarer ikke/,
  },
  {
    what: "the date of a meeting",
    how: "update record.meeting set date = '2026-03-09' where seq = 4",
    at: 4,
    told: /siden svarer ikke/,
  },
  {
    what: "a meeting without its page",
    how: "delete from record.meeting where seq = 2",
    at: 2,
    told: /side mangler/,
  },
];

test.each(pages)(
  "$what is named as a page that differs from its version",
  async ({ how, at: seq, told }) => {
    await tampered(how, async () => {
      const fault = expect.stringMatching(told);
      expect(await verify()).toEqual({ whole: false, versions: 4, seq, fault });
    });
    expect(await verify()).toEqual({ whole: true, versions: 4 });
  },
);

test.each(tampering)(
  "$what is named as the first broken version",
  async ({ how, at: seq, told }) => {
    await tampered(how, async () => {
      const fault = expect.stringMatching(told);
      expect(await verify()).toEqual({ whole: false, versions: seq - 1, seq, fault });
    });
    expect(await verify()).toEqual({ whole: true, versions: 4 });
  },
);

test("the command says it and ends with 1", async () => {
  await tampered("delete from record.version where seq = 2", async () => {
    const err = "Kæden er brudt ved version 2: version 2 mangler. Versionerne før den er hele.\n";
    const out = expect.stringMatching(/^Sporet af ændringer er helt: /);
    expect(await at.run("verify")).toEqual({ code: 1, out, err });
    const json = await at.run("verify", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ whole: false, seq: 2 });
  });
});

test("the command tells of a changed trail and ends with 1", async () => {
  const whole = await at.run("verify", "--json");
  expect(JSON.parse(whole.out)).toMatchObject({ audit: { broken: [], unsealed: 0 } });
  const asOwner = (statement: string) =>
    at.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(statement).execute(tx);
    });
  await asOwner("update app.audit_entry set actor = 'x' || actor where object_kind = 'body'");
  const told = await at.run("verify");
  await asOwner("update app.audit_entry set actor = substr(actor, 2) where object_kind = 'body'");
  expect(told.code).toBe(1);
  expect(told.err).toMatch(/^Sporet af ændringer er brudt ved segl 1\. /);
  expect((await at.run("verify")).code).toBe(0);
});

async function verify(): Promise<Verdict> {
  const authority = await at.system.authority();
  if (authority === null) throw new Error("no authority");
  const scope = { authorityId: authority.id, actor: "test" };
  return inAuthority(at.system.doors.app, scope, (tx) => verifyChain(tx, authority.id));
}

/** What the owner of the database could do behind the product's back, and undoes afterwards. */
async function tampered(how: string, check: () => Promise<void>): Promise<void> {
  const asOwner = (statement: string) =>
    at.owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql.raw(statement).execute(tx);
    });
  const names = ["version", "meeting", "item", "file"];
  for (const name of names)
    await asOwner(`create table public.kept_${name} as table record.${name}`);
  await asOwner(how);
  try {
    await check();
  } finally {
    for (const name of names) {
      await asOwner(
        `delete from record.${name}; insert into record.${name} table public.kept_${name}; drop table public.kept_${name}`,
      );
    }
  }
}
