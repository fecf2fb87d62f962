import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
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
      // Found by the authenticator itself, and opened by finger, face or PIN: two factors in one.
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      registration: {
        afterVerification: ({ verification }) =>
          mustBeVerified(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification }) =>
          mustBeVerified(verification.authenticationInfo.userVerified),
      },
    }),
  ];
}

/** The plugin itself takes a passkey that anybody who holds it can use. */
function mustBeVerified(userVerified: boolean | undefined): void {
  if (userVerified !== true) throw new APIError("UNAUTHORIZED", { message: "user not verified" });
}
