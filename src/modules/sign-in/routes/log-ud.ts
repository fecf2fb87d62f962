import { redirect } from "react-router";
import { providerSignOut } from "../actions/sign-out-at-provider.ts";
import { signOut } from "../actions/sign-out.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { leavingPage } from "../leaving-page.ts";
import type { Route } from "./+types/log-ud.ts";

/**
 * Nobody is signed out by an address alone, which another site could show as a picture. The
 * organisation's provider sends people here when they are signed out there.
 */
export function loader() {
  return redirect("/log-ind?besked=ud", 303);
}

export async function action({ context }: Route.ActionArgs) {
  const { signIn, caller } = context.get(signInContext);
  const session = await signIn.session(caller.headers);
  const url = session === null ? null : await providerSignOut(signIn, session);
  const cookies = await signOut(signIn, caller);
  return url === null || signIn.provider === null
    ? redirectWith("/log-ind?besked=ud", cookies)
    : leavingPage(url, signIn.provider.name, cookies);
}
