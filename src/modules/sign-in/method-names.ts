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
