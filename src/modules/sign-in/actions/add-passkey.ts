import { InputError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { originHeaders, readCredential } from "../passkey.ts";
import type { SignIn } from "../sign-in.ts";
import type { Session } from "../store/sessions.ts";
import { markAsPasskey } from "../store/sessions.ts";

/** What the browser asks its authenticator to make; the answer counts within five minutes, once. */
export async function newPasskeyQuestion(
  signIn: SignIn,
  caller: Caller,
): Promise<{ options: object; cookies: string[] }> {
  const { api } = await signIn.auth();
  const response = await api.generatePasskeyRegistrationOptions({
    headers: originHeaders(caller, signIn.baseUrl),
    asResponse: true,
  });
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`);
  return { options: (await response.json()) as object, cookies: response.headers.getSetCookie() };
}

/**
 * Keeps a passkey that has verified its owner, under a name by which the owner knows it. The session
 * counts as begun with it from then on.
 * @throws InputError when it is no answer to what was asked
 */
export async function addPasskey(
  signIn: SignIn,
  session: Session,
  given: { credential: string; name: string },
  caller: Caller,
): Promise<void> {
  const { api } = await signIn.auth();
  const response = await api.verifyPasskeyRegistration({
    body: { response: readCredential(given.credential), name: given.name },
    headers: originHeaders(caller, signIn.baseUrl),
    asResponse: true,
  });
  if (!response.ok)
    throw new InputError("Adgangsnøglen kunne ikke gemmes.", {
      hint: "Prøv igen, og svar inden fem minutter.",
    });
  await markAsPasskey(signIn.doors.signIn, session.sessionId);
  await recordAccountEvent(signIn.doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "passkey-added",
    address: caller.address,
    details: { name: given.name },
  });
}
