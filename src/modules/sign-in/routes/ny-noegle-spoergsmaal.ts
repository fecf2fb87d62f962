import { newPasskeyQuestion } from "../actions/add-passkey.ts";
import { signInContext } from "../context.ts";
import { cookieHeaders } from "../redirect-with.ts";
import type { Route } from "./+types/ny-noegle-spoergsmaal.ts";

/** What the script of the passkeys' page hands to the browser's authenticator. */
export async function action({ context }: Route.ActionArgs) {
  const { signIn, caller } = context.get(signInContext);
  const { options, cookies } = await newPasskeyQuestion(signIn, caller);
  return Response.json(options, { headers: cookieHeaders(cookies) });
}
