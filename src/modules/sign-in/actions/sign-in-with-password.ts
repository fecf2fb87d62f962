import { findAuthority } from "../../organisation/index.ts";
import { recordAccountEvent } from "../audit.ts";
import { type Caller, networkOf, vouchedHeaders } from "../caller.ts";
import type { SignIn } from "../sign-in.ts";
import { countAttempt, forgetAttempts, takeBack } from "../store/attempts.ts";
import { emailKey, userByEmail } from "../store/users.ts";

/** What became of it. `cookies` are Set-Cookie lines for the answer. */
export type PasswordOutcome =
  | { state: "signed-in"; cookies: string[] }
  /** The password was right; a code is asked for next. */
  | { state: "second-factor"; cookies: string[] }
  /** Unknown address or wrong password: nobody is told which. */
  | { state: "refused" }
  /** Too many attempts; the seconds until another counts. */
  | { state: "wait"; seconds: number };

/**
 * Signs in with address and password. Wrong ones are counted in the database: ten in a quarter of an
 * hour for an account from one address; fifty in an hour for an account from anywhere, so that nobody
 * can keep its owner out from one place; two hundred in an hour from one network, behind which a
 * whole town hall may sit.
 */
export async function signInWithPassword(
  signIn: SignIn,
  given: { email: string; password: string },
  caller: Caller,
): Promise<PasswordOutcome> {
  const { doors } = signIn;
  const email = emailKey(given.email);
  const network = networkOf(caller.address);
  const ofAccount = [`account ${email} ${network}`, `account ${email}`] as const;
  const ofNetwork = `network ${network}`;
  const seconds = await countAttempt(doors.signIn, [
    { key: ofAccount[0], max: 10, seconds: 900 },
    { key: ofAccount[1], max: 50, seconds: 3600 },
    { key: ofNetwork, max: 200, seconds: 3600 },
  ]);
  if (seconds > 0) return { state: "wait", seconds };

  const user = await userByEmail(doors.signIn, email);
  const auth = await signIn.auth();
  const response = await auth.api.signInEmail({
    body: { email, password: given.password },
    headers: vouchedHeaders(caller),
    asResponse: true,
  });
  if (!response.ok) {
    if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
    const authorityId = user?.authorityId ?? (await findAuthority(doors.public))?.id;
    if (authorityId !== undefined)
      await recordAccountEvent(doors.app, {
        authorityId,
        personId: user?.personId ?? null,
        actor: "visitor",
        action: "sign-in-failed",
        address: caller.address,
      });
    return { state: "refused" };
  }
  await forgetAttempts(doors.signIn, [...ofAccount]);
  await takeBack(doors.signIn, ofNetwork);
  const cookies = response.headers.getSetCookie();
  const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
  return { state: twoFactorRedirect === true ? "second-factor" : "signed-in", cookies };
}
