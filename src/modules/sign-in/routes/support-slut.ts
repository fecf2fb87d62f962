import { redirect } from "react-router";
import { signedIn } from "../../organisation/index.ts";
import { endSupport } from "../actions/end-support.ts";
import { signInContext } from "../context.ts";
import type { Route } from "./+types/support-slut.ts";

export function loader() {
  return redirect("/intern", 303);
}

export async function action({ context }: Route.ActionArgs) {
  const { viewer, sessionId } = signedIn(context);
  const { signIn, caller } = context.get(signInContext);
  const { authorityId, supportedBy } = viewer;
  if (supportedBy !== null)
    await endSupport(signIn, {
      authorityId,
      sessionId,
      supporterId: supportedBy.personId,
      address: caller.address,
    });
  return redirect("/intern/support", 303);
}
