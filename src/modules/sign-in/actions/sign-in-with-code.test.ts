import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { codeOf } from "../../../../tests/setup/codes.ts";
import { caller, type Ground, PASSWORD, prepareGround } from "../../../../tests/setup/sign-in.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Session } from "../store/sessions.ts";
import type { User } from "../store/users.ts";
import { confirmSecondFactor } from "./confirm-second-factor.ts";
import { removeSecondFactor } from "./remove-second-factor.ts";
import { renewBackupCodes } from "./renew-backup-codes.ts";
import { resetAccess } from "./reset-access.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { setUpSecondFactor } from "./set-up-second-factor.ts";
import { signInWithCode } from "./sign-in-with-code.ts";
import { signInWithPassword } from "./sign-in-with-password.ts";

let ground: Ground;
beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(() => ground.close());

let user: User;
let count = 0;
beforeEach(async () => {
  user = await ground.addUser(`kode${++count}@hvidsund.example`);
});

async function byPassword(state: "signed-in" | "second-factor"): Promise<string[]> {
  const given = { email: user.email, password: PASSWORD };
  const outcome = await signInWithPassword(ground.signIn, given, caller());
  expect(outcome.state).toBe(state);
  return "cookies" in outcome ? outcome.cookies : [];
}

async function sessionOf(cookies: string[]): Promise<Session> {
  const session = await ground.signIn.session(caller(cookies).headers);
  expect(session).not.toBeNull();
  return session!;
}

/** Codes turned on, with the code of the step before: the coming ones are unused. */
async function turnOn() {
  const before = await byPassword("signed-in");
  const session = await sessionOf(before);
  const uri = await setUpSecondFactor(ground.signIn, session, PASSWORD, caller(before));
  const { backupCodes, cookies } = await confirmSecondFactor(
    ground.signIn,
    session,
    codeOf(uri, -1),
    caller(before),
  );
  return { uri, backupCodes, before, cookies };
}

test("codes are asked for only when one was shown to work, and then the session has two factors", async () => {
  const first = await byPassword("signed-in");
  const session = await sessionOf(first);
  await expect(
    setUpSecondFactor(ground.signIn, session, "forkert hest batteri", caller(first)),
  ).rejects.toBeInstanceOf(InputError);
  const uri = await setUpSecondFactor(ground.signIn, session, PASSWORD, caller(first));
  expect(uri).toMatch(/^otpauth:\/\/totp\/Tingsted:kode\d+%40hvidsund\.example\?secret=[A-Z2-7]+/);
  await byPassword("signed-in");
  await expect(
    confirmSecondFactor(ground.signIn, session, "000000", caller(first)),
  ).rejects.toBeInstanceOf(InputError);
  const elsewhere = await byPassword("signed-in");
  const code = codeOf(uri, -1);
  const on = await confirmSecondFactor(ground.signIn, session, code, caller(first));
  expect(new Set(on.backupCodes).size).toBe(10);
  expect(await sessionOf(on.cookies)).toMatchObject({
    method: "password-and-code",
    hasSecondFactor: true,
  });
  for (const ended of [first, elsewhere])
    expect(await ground.signIn.session(caller(ended).headers)).toBeNull();
  const { rows } = await sql<{ row: string }>`
    select t::text as row from sign_in.two_factor t where user_id = ${user.id}`.execute(
    ground.owner,
  );
  expect(rows[0]?.row).not.toContain(on.backupCodes[0]);
  expect(await ground.trail(user.personId)).toContain("second-factor-on");
});

test("with codes on, the password alone opens nothing", async () => {
  const { uri } = await turnOn();
  const pending = await byPassword("second-factor");
  expect(await ground.signIn.session(caller(pending).headers)).toBeNull();
  const outcome = await signInWithCode(ground.signIn, codeOf(uri), caller(pending));
  const cookies = outcome.state === "signed-in" ? outcome.cookies : [];
  expect((await sessionOf(cookies)).method).toBe("password-and-code");
});

test("a code works once: at another sign-in the same one is refused", async () => {
  const { uri } = await turnOn();
  const code = codeOf(uri);
  const [one, other] = [await byPassword("second-factor"), await byPassword("second-factor")];
  expect((await signInWithCode(ground.signIn, code, caller(one))).state).toBe("signed-in");
  expect((await signInWithCode(ground.signIn, code, caller(other))).state).toBe("refused");
  // Sent at once from two places, one gets in.
  const next = codeOf(uri, 1);
  const both = [await byPassword("second-factor"), await byPassword("second-factor")];
  const states = await Promise.all(
    both.map(async (cookies) => (await signInWithCode(ground.signIn, next, caller(cookies))).state),
  );
  expect(states.toSorted()).toEqual(["refused", "signed-in"]);
});

test("a backup code works once, and new ones make the old ones void", async () => {
  const { backupCodes, cookies } = await turnOn();
  const [one = "", two = ""] = backupCodes;
  const enter = async (code: string) =>
    (await signInWithCode(ground.signIn, code, caller(await byPassword("second-factor")))).state;
  expect(await enter(` ${one} `)).toBe("signed-in");
  expect(await enter(one)).toBe("refused");
  const session = await sessionOf(cookies);
  await expect(
    renewBackupCodes(ground.signIn, session, "forkert", caller(cookies)),
  ).rejects.toThrow(InputError);
  const renewed = await renewBackupCodes(ground.signIn, session, PASSWORD, caller(cookies));
  expect(await enter(two)).toBe("refused");
  expect(await enter(renewed[0]!)).toBe("signed-in");
});

test("without a password given before, or long after, no code is taken", async () => {
  const { uri } = await turnOn();
  expect((await signInWithCode(ground.signIn, codeOf(uri), caller())).state).toBe("again");
  const pending = await byPassword("second-factor");
  await sql`update sign_in.verification set expires_at = now() - interval '1 second'`.execute(
    ground.owner,
  );
  expect((await signInWithCode(ground.signIn, codeOf(uri), caller(pending))).state).toBe("again");
  const forged = ["tingsted.two_factor=2fa-opfundet.AAAA"];
  expect((await signInWithCode(ground.signIn, codeOf(uri), caller(forged))).state).toBe("again");
});

test("five wrong codes ask for the password again, ten lock, and each is written down", async () => {
  const { uri } = await turnOn();
  const states: string[] = [];
  for (let round = 0; round < 2; round++) {
    const pending = await byPassword("second-factor");
    for (let n = 0; n < 6; n++)
      states.push((await signInWithCode(ground.signIn, `x${round}${n}`, caller(pending))).state);
  }
  expect(states.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => "refused"), "again"]);
  expect(states.slice(6, 11)).toEqual(Array.from({ length: 5 }, () => "refused"));
  const pending = await byPassword("second-factor");
  expect((await signInWithCode(ground.signIn, codeOf(uri), caller(pending))).state).toBe("locked");
  const failed = (await ground.trail(user.personId)).filter((one) => one === "sign-in-failed");
  expect(failed).toHaveLength(13);
});

test("codes are turned off with password and code, and not with one of them", async () => {
  const { uri, cookies } = await turnOn();
  const session = await sessionOf(cookies);
  const turnOff = (password: string, code: string) =>
    removeSecondFactor(ground.signIn, session, { password, code }, caller(cookies));
  await expect(turnOff("forkert hest batteri", codeOf(uri))).rejects.toBeInstanceOf(InputError);
  await expect(turnOff(PASSWORD, "000000")).rejects.toBeInstanceOf(InputError);
  await turnOff(PASSWORD, codeOf(uri));
  await byPassword("signed-in");
  expect((await ground.trail(user.personId)).slice(-2)).toEqual(["second-factor-off", "signed-in"]);
});

test("who has lost the telephone gets in again when an administrator or the machine resets it", async () => {
  const { cookies } = await turnOn();
  const by = { actor: "person:x", address: "192.0.2.8" };
  await resetSecondFactor(ground.signIn, user, by);
  expect(await ground.signIn.session(caller(cookies).headers)).toBeNull();
  await byPassword("signed-in");
  await turnOn();
  await resetAccess(ground.signIn, user.email, "command");
  await byPassword("signed-in");
  const { rows } = await sql`select from sign_in.two_factor where user_id = ${user.id}`.execute(
    ground.owner,
  );
  expect(rows).toEqual([]);
});
