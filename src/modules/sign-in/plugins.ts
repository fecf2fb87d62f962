import { passkey } from "@better-auth/passkey";
import { twoFactor } from "better-auth/plugins/two-factor";
import { passkeyTables, twoFactorTables } from "./auth-tables.ts";

/** The ways in beside the password, in the order in which their hooks run. */
export function signInPlugins(given: { baseUrl: string; siteName: string }) {
  const { hostname } = new URL(given.baseUrl);
  return [
    twoFactor({ issuer: given.siteName, schema: twoFactorTables }),
    passkey({
      rpID: hostname,
      rpName: given.siteName,
      origin: given.baseUrl,
      schema: passkeyTables,
    }),
  ];
}
