import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { findAuthority } from "../../organisation/index.ts";
import { caller, type Ground, PASSWORD, prepareGround } from "../../../../tests/setup/sign-in.ts";
import { readSetUpLink, setUp, setUpLink } from "./set-up.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

let ground: Ground;
beforeEach(async () => {
  ground = await prepareGround({ authority: false });
});
afterEach(() => ground.close());

const given = {
  authority: { name: "Sundby Region", kind: "region" as const },
  name: "Ane Falk",
  email: "Ane@sundby.example",
  password: PASSWORD,
};

async function token(): Promise<string> {
  const link = await setUpLink(ground.signIn);
  expect(link).toMatch(/^http:\/\/localhost:3000\/opsaetning\/[\w-]{43}$/);
  return link!.split("/").at(-1)!;
}

test("the link founds the authority and makes its administrator, who is signed in", async () => {
  const first = await token();
  expect(await readSetUpLink(ground.signIn, first)).toBeNull();
  const cookies = await setUp(ground.signIn, { ...given, token: first }, caller());
  const session = await ground.signIn.session(caller(cookies).headers);
  expect(session).toMatchObject({ name: "Ane Falk", email: "ane@sundby.example", method: "link" });
  const authority = await findAuthority(ground.database.public);
  expect(authority).toMatchObject({ name: "Sundby Region", isSample: false });
  const { rows } = await sql`
    select a.kind, r.role from app.authority a join app.authority_role r using (authority_id)
    where r.person_id = ${session!.personId}`.execute(ground.owner);
  expect(rows).toEqual([{ kind: "region", role: "administrator" }]);
  expect(await ground.trail(session!.personId)).toEqual([
    "insert",
    "insert",
    "set-up",
    "signed-in",
  ]);
  expect(await setUpLink(ground.signIn)).toBeNull();
  await expect(readSetUpLink(ground.signIn, first)).rejects.toThrow("allerede sat op");
  const outcome = await signInWithPassword(ground.signIn, given, caller());
  expect(outcome.state).toBe("signed-in");
});

test("an authority that was imported before keeps its name", async () => {
  await ground.close();
  ground = await prepareGround();
  const first = await token();
  expect(await readSetUpLink(ground.signIn, first)).toMatchObject({ name: "Hvidsund Kommune" });
  await setUp(ground.signIn, { ...given, authority: undefined, token: first }, caller());
  expect((await findAuthority(ground.database.public))?.name).toBe("Hvidsund Kommune");
});

test("of two at once one wins, and the other is told", async () => {
  const first = await token();
  const both = await Promise.allSettled([
    setUp(ground.signIn, { ...given, token: first }, caller()),
    setUp(ground.signIn, { ...given, email: "bo@sundby.example", token: first }, caller()),
  ]);
  const [lost] = both.filter((one) => one.status === "rejected");
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(lost?.reason).toBeInstanceOf(ConflictError);
  expect(lost?.reason.message).toContain("allerede sat op");
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from sign_in.user) + (select count(*) from app.person) as count`.execute(
    ground.owner,
  );
  expect(rows[0]!.count).toBe(2);
});

test("a new start makes the earlier link void, and none lives longer than a day", async () => {
  const first = await token();
  const second = await token();
  await expect(readSetUpLink(ground.signIn, first)).rejects.toThrow("gælder ikke længere");
  await expect(readSetUpLink(ground.signIn, second)).resolves.toBeNull();
  await sql`update sign_in.link set expires_at = expires_at - interval '24 hours'`.execute(
    ground.owner,
  );
  const late = setUp(ground.signIn, { ...given, token: second }, caller());
  await expect(late).rejects.toBeInstanceOf(ConflictError);
  expect(await findAuthority(ground.database.public)).toBeNull();
});

test("a link that was altered or never given opens nothing", async () => {
  const first = await token();
  for (const wrong of [`${first}x`, first.slice(1), first.toUpperCase(), "", "../x", "æ"])
    await expect(readSetUpLink(ground.signIn, wrong), wrong).rejects.toBeInstanceOf(NotFoundError);
  const { rows } = await sql<{ row: string }>`
    select row_to_json(l)::text as row from sign_in.link l`.execute(ground.owner);
  expect(rows[0]!.row).not.toContain(first);
});

test("what fails in the middle leaves nobody with an account, and can be tried again", async () => {
  const first = await token();
  await sql`alter table sign_in.account add constraint broken check (false)`.execute(ground.owner);
  await expect(setUp(ground.signIn, { ...given, token: first }, caller())).rejects.toThrow();
  expect(await readSetUpLink(ground.signIn, first)).toMatchObject({ name: "Sundby Region" });
  await sql`alter table sign_in.account drop constraint broken`.execute(ground.owner);
  const again = { ...given, authority: undefined, token: first };
  await expect(setUp(ground.signIn, again, caller())).resolves.toHaveLength(1);
});
