import { redirect } from "react-router";
import { signOut } from "../actions/sign-out.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import type { Route } from "./+types/log-ud.ts";

/** Nobody is signed out by an address alone, which another site could show as a picture. */
export function loader() {
  return redirect("/log-ind", 303);
}

export async function action({ context }: Route.ActionArgs) {
  const { signIn, caller } = context.get(signInContext);
  return redirectWith("/log-ind?besked=ud", await signOut(signIn, caller));
}
