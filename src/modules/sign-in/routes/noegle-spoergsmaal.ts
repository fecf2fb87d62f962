import { passkeyQuestion } from "../actions/sign-in-with-passkey.ts";
import { signInContext } from "../context.ts";
import { cookieHeaders } from "../redirect-with.ts";
import type { Route } from "./+types/noegle-spoergsmaal.ts";

/** What the script of /log-ind hands to the browser's authenticator. */
export async function action({ context }: Route.ActionArgs) {
  const { signIn, caller } = context.get(signInContext);
  const { options, cookies } = await passkeyQuestion(signIn, caller);
  return Response.json(options, { headers: cookieHeaders(cookies) });
}
