import { InputError } from "../../platform/errors.ts";
import { type Caller, vouchedHeaders } from "./caller.ts";
import { useOnce } from "./code.ts";
import type { SignIn } from "./sign-in.ts";
import { countAttempt } from "./store/attempts.ts";
import type { Session } from "./store/sessions.ts";

const WRONG = "Koden er ikke rigtig, eller den er brugt.";

/**
 * Asks who is signed in for a code of the app, each of which works once. Ten attempts in a quarter of
 * an hour, then one has to wait. An unconfirmed secret is confirmed by it.
 * @returns better-auth's answer, whose cookies are to be handed on
 * @throws InputError
 */
export async function mustBeCode(
  signIn: SignIn,
  session: Session,
  code: string,
  caller: Caller,
): Promise<Response> {
  const key = `own-code ${session.userId}`;
  const wait = await countAttempt(signIn.doors.signIn, [{ key, max: 10, seconds: 900 }]);
  if (wait > 0)
    throw new InputError("Der er skrevet en forkert kode for mange gange.", {
      hint: `Prøv igen om ${Math.ceil(wait / 60)} minutter.`,
    });
  const hint = "Vent på den næste kode i appen, og se efter, at telefonens ur går rigtigt.";
  if (!(await useOnce(signIn, session.userId, code))) throw new InputError(WRONG, { hint });
  const { api } = await signIn.auth();
  const request = { body: { code }, headers: vouchedHeaders(caller), asResponse: true } as const;
  const response = await api.verifyTOTP(request);
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
  if (!response.ok) throw new InputError(WRONG, { hint });
  return response;
}
