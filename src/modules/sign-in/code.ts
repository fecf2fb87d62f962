import type { Caller } from "./caller.ts";
import type { SignIn } from "./sign-in.ts";
import { readSigned } from "./signed-cookie.ts";
import { countAttempt } from "./store/attempts.ts";

/** A code lives 30 seconds and is taken from one step before to one after (RFC 6238 §5.2). */
const CODE_SECONDS = 120;

/** Six digits are of the app; anything else is taken for a backup code. Spaces are the reader's. */
export function readCode(typed: string): { kind: "app" | "backup"; code: string } {
  const code = typed.replaceAll(/\s/g, "");
  return { kind: /^\d{6}$/.test(code) ? "app" : "backup", code };
}

/** Marks a code of the app as used, before it is tried. @returns false when it was before (RFC 6238 §5.2) */
export async function useOnce(signIn: SignIn, userId: string, code: string): Promise<boolean> {
  const key = `used-code ${userId} ${code}`;
  return (await countAttempt(signIn.doors.signIn, [{ key, max: 1, seconds: CODE_SECONDS }])) === 0;
}

/**
 * Who has given the right password in this browser and owes the code: the user's id, and a cookie
 * header that says only this. Null when nobody has in the last ten minutes.
 */
export async function pendingSignIn(
  signIn: SignIn,
  caller: Caller,
): Promise<{ userId: string; cookie: string } | null> {
  const context = await (await signIn.auth()).$context;
  const { name } = context.createAuthCookie("two_factor");
  const given = caller.headers.get("cookie") ?? "";
  const identifier = readSigned(given, signIn.doors.signInSecret, name);
  if (identifier === null) return null;
  const found = await context.internalAdapter.findVerificationValue(identifier);
  if (found === null || found.expiresAt < new Date()) return null;
  const cookie = given.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`)) ?? "";
  return { userId: found.value, cookie };
}
