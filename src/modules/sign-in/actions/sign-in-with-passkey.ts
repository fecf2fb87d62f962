import type { Caller } from "../caller.ts";
import { InputError } from "../../../platform/errors.ts";
import { originHeaders, readCredential } from "../passkey.ts";
import type { SignIn } from "../sign-in.ts";
import { networkOf } from "../caller.ts";
import { countAttempt } from "../store/attempts.ts";

const LIMIT = { max: 200, seconds: 3600 };

/**
 * What the browser asks its authenticator, for whichever account it has; the answer counts within five
 * minutes, in this browser, once.
 */
export async function passkeyQuestion(
  signIn: SignIn,
  caller: Caller,
): Promise<{ options: object; cookies: string[] }> {
  const { api } = await signIn.auth();
  const response = await api.generatePasskeyAuthenticationOptions({
    headers: originHeaders({ ...caller, headers: new Headers() }, signIn.baseUrl),
    asResponse: true,
  });
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`);
  const options = (await response.json()) as object;
  return {
    options: { ...options, userVerification: "required" },
    cookies: response.headers.getSetCookie(),
  };
}

/**
 * Signs in with a passkey that has verified its owner by finger, face or PIN.
 * @returns Set-Cookie lines
 * @throws InputError when it isn't known, not verified or an answer to another question
 */
export async function signInWithPasskey(
  signIn: SignIn,
  credential: string,
  caller: Caller,
): Promise<string[]> {
  const key = `passkey ${networkOf(caller.address)}`;
  const wait = await countAttempt(signIn.doors.signIn, [{ key, ...LIMIT }]);
  if (wait > 0)
    throw new InputError("Der er forsøgt for mange gange.", {
      hint: `Prøv igen om ${Math.ceil(wait / 60)} minutter.`,
    });
  const { api } = await signIn.auth();
  const response = await api.verifyPasskeyAuthentication({
    body: { response: readCredential(credential) },
    headers: originHeaders(caller, signIn.baseUrl),
    asResponse: true,
  });
  if (response.status >= 500 && response.status !== 500)
    throw new Error(`better-auth answered ${response.status}`);
  if (!response.ok)
    throw new InputError("Adgangsnøglen kan ikke bruges her.", {
      hint: "Prøv igen, eller log ind på en anden måde. Er nøglen fjernet her, så fjern den også i din browser eller telefon.",
    });
  return response.headers.getSetCookie();
}
