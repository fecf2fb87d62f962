import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  CLIENT,
  type FakeProvider,
  type Mischief,
  startProvider,
} from "../../../../tests/setup/oidc-provider.ts";
import { caller, type Ground, prepareGround } from "../../../../tests/setup/sign-in.ts";
import { ForbiddenError, InputError, UnavailableError } from "../../../platform/errors.ts";
import { inAuthority } from "../../../platform/database/doors.ts";
import { openSignIn, type SignIn } from "../sign-in.ts";
import { beginAtProvider, signInWithProvider } from "./sign-in-with-provider.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { providerSignOut } from "./sign-out-at-provider.ts";
import { userOfPerson } from "../store/users.ts";

let ground: Ground;
let provider: FakeProvider;
let signIn: SignIn;
beforeAll(async () => {
  ground = await prepareGround();
  provider = await startProvider();
});
afterAll(async () => {
  await provider.close();
  await ground.close();
});

let personId: string;
let count = 0;
let email: string;
beforeEach(async () => {
  provider.mischief = {};
  const oidc = { issuer: provider.issuer, name: "Kommunen", scopes: ["openid"], ...CLIENT };
  signIn = openSignIn({ ...ground.signIn, oidc });
  email = `oidc${++count}@hvidsund.example`;
  personId = await addPerson({ email, external: `ext-${count}` });
  provider.person = { sub: `sub-${count}`, email, email_verified: true };
});

async function addPerson(person: { email: string; external: string | null }): Promise<string> {
  const scope = { authorityId: ground.authorityId, actor: "test" };
  const { rows } = await inAuthority(ground.database.app, scope, (tx) =>
    sql<{ id: string }>`
      insert into app.person (authority_id, name, email, external_id, is_registered)
      values (${ground.authorityId}, 'Ida Holm', ${person.email}, ${person.external}, true)
      returning id`.execute(tx),
  );
  return rows[0]!.id;
}

async function begin(to = "/intern") {
  const { url, cookies } = await beginAtProvider(signIn, to, caller());
  return { url, cookies, answer: provider.answer(url) };
}

async function enter() {
  const { answer, cookies } = await begin("/intern/sager");
  return signInWithProvider(signIn, answer, caller(cookies));
}

const sessions = async () =>
  (await sql`select from sign_in.session`.execute(ground.owner)).rows.length;

test("a registered person comes in, gets an account, and goes on where he was going", async () => {
  const { url } = await begin();
  const asked = Object.fromEntries(new URL(url).searchParams);
  expect(asked).toMatchObject({
    response_type: "code",
    client_id: "tingsted",
    code_challenge_method: "S256",
    redirect_uri: "http://localhost:3000/log-ind/organisation/svar",
  });
  const { to, cookies } = await enter();
  expect(to).toBe("/intern/sager");
  const session = await signIn.session(caller(cookies).headers);
  expect(session).toMatchObject({ personId, email, method: "oidc" });
  expect(await ground.trail(personId)).toContain("signed-in");
  // The second time he is known by the subject, whatever his address has become.
  provider.person = { sub: `sub-${count}` };
  expect((await signIn.session(caller((await enter()).cookies).headers))?.personId).toBe(personId);
});

test("a person is found by the directory's id, also as Entra ID spells it", async () => {
  provider.person = { sub: "pairwise", oid: `ext-${count}` };
  const { cookies } = await enter();
  expect((await signIn.session(caller(cookies).headers))?.personId).toBe(personId);
});

test("an address that the provider hasn't verified is nobody's; Entra ID's own mark counts", async () => {
  for (const unsure of [{}, { email_verified: false }, { email_verified: "ja" }]) {
    provider.person = { sub: `sub-${count}`, email, ...unsure };
    await expect(enter()).rejects.toThrow("Din konto er ikke oprettet her");
  }
  provider.person = { sub: `sub-${count}`, email, xms_edov: "1" };
  expect((await enter()).cookies.length).toBeGreaterThan(0);
});

test("a stranger is refused, and no account is made", async () => {
  const accounts = () => sql`select from sign_in.user`.execute(ground.owner);
  const before = (await accounts()).rows.length;
  provider.person = { sub: "fremmed", email: "fremmed@hvidsund.example", email_verified: true };
  await expect(enter()).rejects.toBeInstanceOf(ForbiddenError);
  expect((await accounts()).rows.length).toBe(before);
  expect(await ground.trail(ground.authorityId)).toContain("sign-in-failed");
});

test("a deactivated person is refused, known or not", async () => {
  const deactivate = () =>
    sql`update app.person set is_active = false where id = ${personId}`.execute(ground.owner);
  await enter();
  await deactivate();
  await expect(enter()).rejects.toThrow("Din konto er lukket");
  provider.person = { ...provider.person, sub: "en ny" };
  await expect(enter()).rejects.toThrow("Din konto er lukket");
});

test("an address that passed to another employee doesn't open the first one's account", async () => {
  await enter();
  provider.person = { sub: "efterfølgeren", email, email_verified: true };
  await expect(enter()).rejects.toThrow("hører til en anden konto");
  const user = await userOfPerson(ground.database.signIn, personId);
  await resetSecondFactor(signIn, user!, { actor: "person:x", address: "192.0.2.9" });
  expect((await enter()).cookies.length).toBeGreaterThan(0);
});

const now = () => Math.floor(Date.now() / 1000);

test.each<[string, () => Mischief]>([
  ["another nonce", () => ({ claims: { nonce: "en anden" } })],
  ["no nonce", () => ({ claims: { nonce: undefined } })],
  ["another audience", () => ({ claims: { aud: "en anden klient" } })],
  ["several audiences and no party", () => ({ claims: { aud: ["tingsted", "en anden"] } })],
  ["another party", () => ({ claims: { azp: "en anden" } })],
  ["another issuer", () => ({ claims: { iss: "https://ondt.example" } })],
  ["an expired token", () => ({ claims: { iat: now() - 900, exp: now() - 600 } })],
  ["no expiry", () => ({ claims: { exp: undefined } })],
  ["no subject", () => ({ claims: { sub: undefined } })],
  ["another's signature", () => ({ strangeKey: true })],
  ["no signature", () => ({ signature: "none" })],
  ["a signature of the shared secret", () => ({ signature: "shared-secret" })],
  ["a key of its own in the header", () => ({ strangeKey: true, header: { jku: "https://x" } })],
  ["no token at all", () => ({ token: { status: 200, body: "{}" } })],
])("%s lets nobody in", async (_what, mischief) => {
  const before = await sessions();
  provider.mischief = mischief();
  await expect(enter()).rejects.toBeInstanceOf(InputError);
  expect(await sessions()).toBe(before);
});

test("a state that was altered, used, late or another browser's ends nothing", async () => {
  const redeemed = provider.redeemed;
  const { answer, cookies } = await begin();
  const altered = new URLSearchParams(answer);
  altered.set("state", `${answer.get("state")}x`);
  const tries: [URLSearchParams, string[]][] = [
    [altered, cookies],
    [new URLSearchParams({ code: "x" }), cookies],
    [answer, []],
    [answer, (await begin()).cookies],
    [answer, [`${cookies[0]?.split(".")[0]}.oidc=opfundet.AAAA`]],
  ];
  for (const [given, from] of tries)
    await expect(signInWithProvider(signIn, given, caller(from))).rejects.toThrow(
      "brugt eller udløbet",
    );
  expect(provider.redeemed).toBe(redeemed);
  await signInWithProvider(signIn, answer, caller(cookies));
  await expect(signInWithProvider(signIn, answer, caller(cookies))).rejects.toThrow(InputError);
  const late = await begin();
  await sql`update sign_in.verification set expires_at = now() - interval '1 second'`.execute(
    ground.owner,
  );
  await expect(signInWithProvider(signIn, late.answer, caller(late.cookies))).rejects.toThrow(
    "brugt eller udløbet",
  );
});

test("a code that was used before is refused by the provider, and by us", async () => {
  const first = await begin();
  await signInWithProvider(signIn, first.answer, caller(first.cookies));
  const second = await begin();
  second.answer.set("code", first.answer.get("code")!);
  await expect(signInWithProvider(signIn, second.answer, caller(second.cookies))).rejects.toThrow(
    InputError,
  );
});

test("an answer of another issuer is refused before its code is tried (RFC 9207)", async () => {
  const { answer, cookies } = await begin();
  const redeemed = provider.redeemed;
  answer.set("iss", "https://ondt.example");
  await expect(signInWithProvider(signIn, answer, caller(cookies))).rejects.toThrow(
    "et andet login",
  );
  expect(provider.redeemed).toBe(redeemed);
});

test("who turns back at the provider is where he was, and signed in nowhere", async () => {
  const { answer, cookies } = await begin("/intern/besked");
  answer.delete("code");
  answer.set("error", "access_denied");
  const outcome = await signInWithProvider(signIn, answer, caller(cookies));
  expect(outcome).toEqual({ to: "/intern/besked", cookies: [] });
});

test("a provider that is away, or isn't the one that was set up, is told of as such", async () => {
  provider.mischief = { token: { status: 503, body: "{}" } };
  await expect(enter()).rejects.toBeInstanceOf(UnavailableError);
  const oidc = { ...CLIENT, name: "Kommunen", scopes: ["openid"] };
  const gone = openSignIn({ ...ground.signIn, oidc: { ...oidc, issuer: "http://127.0.0.1:1" } });
  await expect(beginAtProvider(gone, "/", caller())).rejects.toBeInstanceOf(UnavailableError);
  provider.mischief = { discovery: { issuer: "https://ondt.example" } };
  const other = openSignIn({ ...ground.signIn, oidc: { ...oidc, issuer: provider.issuer } });
  await expect(beginAtProvider(other, "/", caller())).rejects.toBeInstanceOf(UnavailableError);
  // When it is back, so is the sign-in, without a restart.
  provider.mischief = {};
  await beginAtProvider(other, "/", caller());
});

test("signing out leads to the provider with the token that it knows us by", async () => {
  const session = await signIn.session(caller((await enter()).cookies).headers);
  const url = new URL((await providerSignOut(signIn, session!))!);
  expect(url.origin + url.pathname).toBe(`${provider.issuer}/logout`);
  expect(url.searchParams.get("post_logout_redirect_uri")).toBe("http://localhost:3000/log-ud");
  const [, payload = ""] = url.searchParams.get("id_token_hint")!.split(".");
  expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toMatchObject({
    sub: `sub-${count}`,
  });
  const { rows } = await sql<{ row: string }>`
    select a::text as row from sign_in.account a where account_id = ${`sub-${count}`}`.execute(
    ground.owner,
  );
  expect(rows[0]?.row).not.toContain(payload);
});
