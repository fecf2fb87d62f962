import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSignIn } from "../sign-in.ts";
import { caller, type Ground, PASSWORD, prepareGround } from "../../../../tests/setup/sign-in.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";
import { signOut } from "./sign-out.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.close());

async function enterAs(email: string, from = caller(), password = PASSWORD) {
  const outcome = await signInWithPassword(ground.signIn, { email, password }, from);
  if (outcome.state !== "signed-in") throw new Error(outcome.state);
  return outcome.cookies;
}

test("the right password opens a session that tells who, how and from where", async () => {
  const user = await ground.addUser("ida@hvidsund.example");
  const cookies = await enterAs(" Ida@Hvidsund.example");
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(
    /^tingsted\.session_token=[^;]+; Max-Age=57600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const session = await ground.signIn.session(caller(cookies).headers);
  expect(session).toMatchObject({
    userId: user.id,
    personId: user.personId,
    authorityId: ground.authorityId,
    method: "password",
    hasSecondFactor: false,
    persona: null,
  });
  const { rows } = await sql`
    select ip_address, user_agent from sign_in.session where id = ${session!.sessionId}`.execute(
    ground.owner,
  );
  expect(rows).toEqual([{ ip_address: "192.0.2.7", user_agent: "Prøvebrowser" }]);
  expect(await ground.trail(user.personId)).toEqual(["insert", "signed-in"]);
});

test("on https the cookie is secure, and a cookie of http opens nothing there", async () => {
  await ground.addUser("https@hvidsund.example");
  const { signIn } = ground;
  const secure = openSignIn({ ...signIn, baseUrl: "https://dagsorden.hvidsund.example" });
  const given = { email: "https@hvidsund.example", password: PASSWORD };
  const outcome = await signInWithPassword(secure, given, caller());
  const cookies = outcome.state === "signed-in" ? outcome.cookies : [];
  expect(cookies[0]).toMatch(/^__Secure-tingsted\.session_token=[^;]+; .*; Secure/);
  expect(await secure.session(caller(cookies).headers)).not.toBeNull();
  const plain = await enterAs(given.email);
  expect(await secure.session(caller(plain).headers)).toBeNull();
});

test("wrong password, unknown address and account without a password get the same answer", async () => {
  const user = await ground.addUser("bo@hvidsund.example");
  await ground.addUser("uden@hvidsund.example", null);
  for (const [email, password] of [
    ["bo@hvidsund.example", "forkert hest batteri"],
    ["ingen@hvidsund.example", PASSWORD],
    ["uden@hvidsund.example", PASSWORD],
    ["ikke en adresse", PASSWORD],
    ["bo@hvidsund.example", "x".repeat(5000)],
    ["bo@hvidsund.example", ""],
  ] as const) {
    const outcome = await signInWithPassword(ground.signIn, { email, password }, caller());
    expect(outcome, email).toEqual({ state: "refused" });
  }
  const failures = (await ground.trail(user.personId)).filter((one) => one === "sign-in-failed");
  expect(failures).toHaveLength(3);
  expect(await ground.trail(ground.authorityId)).toContain("sign-in-failed");
});

test("a session id given beforehand is never the one signed in with, and the old one ends", async () => {
  await ground.addUser("fix@hvidsund.example");
  const first = await enterAs("fix@hvidsund.example");
  const second = await enterAs("fix@hvidsund.example", caller(first));
  expect(second[0]).not.toBe(first[0]);
  expect(await ground.signIn.session(caller(first).headers)).toBeNull();
  expect(await ground.signIn.session(caller(second).headers)).not.toBeNull();
});

test("a cookie that was made up, altered or signed with another secret opens nothing", async () => {
  await ground.addUser("kage@hvidsund.example");
  const [line = ""] = await enterAs("kage@hvidsund.example");
  const value = line.split(";")[0]!;
  const [name, rest = ""] = value.split("=");
  const token = decodeURIComponent(rest).split(".")[0]!;
  for (const cookie of [
    `${name}=${token}`,
    `${name}=${token}.${btoa("x".repeat(32))}`,
    `${name}=x${rest}`,
    `${name}=`,
    `andet=${rest}`,
  ]) {
    expect(await ground.signIn.session(new Headers({ cookie })), cookie).toBeNull();
  }
  const other = openSignIn({
    ...ground.signIn,
    doors: { ...ground.database, signInSecret: "a".repeat(43) },
  });
  expect(await other.session(new Headers({ cookie: value }))).toBeNull();
  expect(await ground.signIn.session(new Headers({ cookie: value }))).not.toBeNull();
});

test("a session ends when it isn't used, when its day is over, and when it is removed", async () => {
  await ground.addUser("tid@hvidsund.example");
  const cookies = await enterAs("tid@hvidsund.example");
  const { headers } = caller(cookies);
  const { sessionId } = (await ground.signIn.session(headers))!;
  const left = async () => {
    const { rows } = await sql<{ hours: number }>`
      select round(extract(epoch from expires_at - now()) / 3600)::int as hours
      from sign_in.session where id = ${sessionId}`.execute(ground.owner);
    return rows[0]!.hours;
  };
  const shift = (what: string) =>
    sql`update sign_in.session set ${sql.raw(what)} where id = ${sessionId}`.execute(ground.owner);
  expect(await left()).toBe(8);
  await shift("updated_at = now() - interval '7 hours', expires_at = now() + interval '1 hour'");
  expect(await ground.signIn.session(headers)).not.toBeNull();
  expect(await left()).toBe(8);
  await shift("updated_at = now() - interval '1 hour', created_at = now() - interval '15 hours'");
  expect(await ground.signIn.session(headers)).not.toBeNull();
  expect(await left()).toBe(1);
  await shift("expires_at = now() - interval '1 second'");
  expect(await ground.signIn.session(headers)).toBeNull();

  const again = await enterAs("tid@hvidsund.example");
  const session = await ground.signIn.session(caller(again).headers);
  expect(await ground.signIn.endSessions(session!.personId)).toBe(2);
  expect(await ground.signIn.session(caller(again).headers)).toBeNull();
});

test("who is deactivated is out at once, and can't come in until let in again", async () => {
  const user = await ground.addUser("ude@hvidsund.example");
  const cookies = await enterAs("ude@hvidsund.example");
  const setActive = (active: boolean) =>
    sql`update app.person set is_active = ${active} where id = ${user.personId}`.execute(
      ground.owner,
    );
  await setActive(false);
  expect(await ground.signIn.session(caller(cookies).headers)).toBeNull();
  await expect(enterAs("ude@hvidsund.example")).rejects.toThrow("refused");
  await setActive(true);
  expect(await ground.signIn.session(caller(cookies).headers)).toBeNull();
  await enterAs("ude@hvidsund.example");
});

test("a person's new address is the one to sign in with", async () => {
  const user = await ground.addUser("foer@hvidsund.example");
  await sql`update app.person set email = 'Efter@hvidsund.example' where id = ${user.personId}`.execute(
    ground.owner,
  );
  await expect(enterAs("foer@hvidsund.example")).rejects.toThrow("refused");
  await enterAs("efter@hvidsund.example");
});

test("signing out ends the session and removes the cookie", async () => {
  const user = await ground.addUser("farvel@hvidsund.example");
  const cookies = await enterAs("farvel@hvidsund.example");
  const cleared = await signOut(ground.signIn, caller(cookies));
  expect(cleared.find((line) => line.startsWith("tingsted.session_token="))).toMatch(/Max-Age=0/);
  expect(await ground.signIn.session(caller(cookies).headers)).toBeNull();
  expect((await ground.trail(user.personId)).at(-1)).toBe("signed-out");
  await expect(signOut(ground.signIn, caller())).resolves.toBeDefined();
});

test("the eleventh wrong password from one address has to wait, also the right one", async () => {
  await ground.addUser("laas@hvidsund.example");
  const wrong = { email: "laas@hvidsund.example", password: "gæt gæt gæt gæt" };
  const from = caller([], "198.51.100.1");
  const outcomes = await Promise.all(
    Array.from({ length: 14 }, () => signInWithPassword(ground.signIn, wrong, from)),
  );
  expect(outcomes.filter(({ state }) => state === "refused")).toHaveLength(10);
  const right = { ...wrong, password: PASSWORD };
  const waits = await signInWithPassword(ground.signIn, right, from);
  expect(waits).toMatchObject({ state: "wait" });
  expect(waits.state === "wait" && waits.seconds).toBeGreaterThan(800);
  // The owner comes in from elsewhere all the same, and that doesn't free the guesser.
  const elsewhere = await signInWithPassword(ground.signIn, right, caller([], "203.0.113.9"));
  expect(elsewhere.state).toBe("signed-in");
  expect((await signInWithPassword(ground.signIn, right, from)).state).toBe("wait");
  await sql`update sign_in.rate_limit set expires_at = now() - interval '1 second'`.execute(
    ground.owner,
  );
  expect((await signInWithPassword(ground.signIn, right, from)).state).toBe("signed-in");
});

test("a network has a limit over all accounts, and one /64 is one network", async () => {
  await sql`
    insert into sign_in.rate_limit values ('network 2001:db8:0:7::/64', 200, now() + interval '1 hour')`.execute(
    ground.owner,
  );
  const given = { email: "hvem@hvidsund.example", password: PASSWORD };
  for (const address of ["2001:db8:0:7::1", "2001:DB8::7:a:b:c:d"]) {
    const outcome = await signInWithPassword(ground.signIn, given, caller([], address));
    expect(outcome.state, address).toBe("wait");
  }
  const neighbour = await signInWithPassword(ground.signIn, given, caller([], "2001:db8:0:8::1"));
  expect(neighbour.state).toBe("refused");
});

test("the address is the server's word, not the caller's", async () => {
  await ground.addUser("sted@hvidsund.example");
  const from = caller();
  for (const name of ["x-tingsted-address", "x-forwarded-for"]) from.headers.set(name, "1.2.3.4");
  const cookies = await enterAs("sted@hvidsund.example", from);
  const session = await ground.signIn.session(caller(cookies).headers);
  const { rows } = await sql<{ ip_address: string }>`
    select ip_address from sign_in.session where id = ${session!.sessionId}`.execute(ground.owner);
  expect(rows[0]!.ip_address).toBe("192.0.2.7");
});
