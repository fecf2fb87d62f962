import { recordAccountEvent } from "../audit.ts";
import { type Caller, vouchedHeaders } from "../caller.ts";
import { pendingSignIn, readCode, useOnce } from "../code.ts";
import type { SignIn } from "../sign-in.ts";
import { userById } from "../store/users.ts";

/** What became of it. `cookies` are Set-Cookie lines for the answer. */
export type CodeOutcome =
  | { state: "signed-in"; cookies: string[] }
  /** Wrong, used before, or of another. */
  | { state: "refused" }
  /** The password has to be given again: too long ago, or too many wrong codes. */
  | { state: "again" }
  /** Ten wrong ones in a row: no code of this account is taken for a quarter of an hour. */
  | { state: "locked" };

/**
 * Ends a sign-in by the code of an app, or by one of the backup codes. Each code works once. Five
 * wrong ones and the password is asked for again; ten in a row, over any number of sign-ins, lock.
 */
export async function signInWithCode(
  signIn: SignIn,
  typed: string,
  caller: Caller,
): Promise<CodeOutcome> {
  const pending = await pendingSignIn(signIn, caller);
  if (pending === null) return { state: "again" };
  const { kind, code } = readCode(typed);
  const outcome =
    kind === "app" && !(await useOnce(signIn, pending.userId, code))
      ? ({ state: "refused" } as const)
      : await tryCode(signIn, { kind, code, cookie: pending.cookie }, caller);
  const user = await userById(signIn.doors.signIn, pending.userId);
  if (outcome.state !== "signed-in" && user !== null)
    await recordAccountEvent(signIn.doors.app, {
      authorityId: user.authorityId,
      personId: user.personId,
      actor: "visitor",
      action: "sign-in-failed",
      address: caller.address,
      details: { by: "code" },
    });
  return outcome;
}

async function tryCode(
  signIn: SignIn,
  given: { kind: "app" | "backup"; code: string; cookie: string },
  caller: Caller,
): Promise<CodeOutcome> {
  const { api } = await signIn.auth();
  // Without the session that the browser may have as well: the code is to begin a new one.
  const headers = vouchedHeaders(caller);
  headers.set("cookie", given.cookie);
  const request = { body: { code: given.code }, headers, asResponse: true } as const;
  const response = await (given.kind === "app"
    ? api.verifyTOTP(request)
    : api.verifyBackupCode(request));
  if (response.ok) return { state: "signed-in", cookies: response.headers.getSetCookie() };
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
  const { code } = (await response.json()) as { code?: string };
  if (response.status === 429) return { state: "locked" };
  return { state: code === "INVALID_CODE" || code === "INVALID_BACKUP_CODE" ? "refused" : "again" };
}
