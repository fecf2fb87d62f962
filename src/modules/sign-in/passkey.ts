import { InputError } from "../../platform/errors.ts";
import { type Caller, vouchedHeaders } from "./caller.ts";
import type { SignIn } from "./sign-in.ts";

type Auth = Awaited<ReturnType<SignIn["auth"]>>;
type AuthenticationResponse = NonNullable<
  Parameters<Auth["api"]["verifyPasskeyAuthentication"]>[0]
>["body"]["response"];

/** What the browser's script sent in a form field, for better-auth to check. @throws InputError */
export function readCredential(text: string): AuthenticationResponse {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as AuthenticationResponse;
  } catch {
    // Told of below, as anything else that is no credential.
  }
  throw new InputError("Browseren sendte ikke en adgangsnøgle.", { hint: "Prøv igen." });
}

/** The caller's headers with the site's own origin, which the sending form was checked for already. */
export function originHeaders(caller: Caller, baseUrl: string): Headers {
  const headers = vouchedHeaders(caller);
  headers.set("origin", new URL(baseUrl).origin);
  return headers;
}
