import type { SignInMethod } from "./store/sessions.ts";

/** How a session began, in words. */
export const METHOD_NAMES: Record<SignInMethod, string> = {
  password: "Adgangskode",
  "password-and-code": "Adgangskode og kode",
  passkey: "Adgangsnøgle",
  oidc: "Organisationens login",
  link: "Link",
  persona: "Eksempel",
};

/** The same for what the audit trail wrote; a dash for what it doesn't tell. */
export function methodName(written: string | null): string {
  if (written === "code") return "Kode";
  return METHOD_NAMES[written as SignInMethod] ?? "–";
}
