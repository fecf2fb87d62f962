import { ConflictError } from "../../../platform/errors.ts";
import { type Caller, vouchedHeaders } from "../caller.ts";
import { mustKnowPassword } from "../own-password.ts";
import type { SignIn } from "../sign-in.ts";
import type { Session } from "../store/sessions.ts";

/**
 * Makes a secret for codes, in place of one that was never confirmed. Nothing is asked for until
 * `confirmSecondFactor`.
 * @returns what an authenticator app reads from a QR code: otpauth://totp/…
 * @throws InputError as {@link mustKnowPassword}, ConflictError when codes are asked for already
 */
export async function setUpSecondFactor(
  signIn: SignIn,
  session: Session,
  password: string,
  caller: Caller,
): Promise<string> {
  if (session.hasSecondFactor)
    throw new ConflictError("Totrinslogin er allerede slået til.", {
      hint: "Slå det fra først, hvis du vil bruge en anden app.",
    });
  await mustKnowPassword(signIn, session, password);
  const { api } = await signIn.auth();
  const made = await api.enableTwoFactor({
    body: { password, method: "totp" },
    headers: vouchedHeaders(caller),
  });
  if (!("totpURI" in made)) throw new Error("better-auth made no secret");
  return made.totpURI;
}
