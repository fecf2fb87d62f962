import { passkey } from "@better-auth/passkey";
import { twoFactor } from "better-auth/plugins";
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

/**
 * What of better-auth answers under /api/auth. All else is reached by our own forms only, which count
 * attempts and write the audit trail.
 */
export const OPEN_PATHS: readonly RegExp[] = [];
