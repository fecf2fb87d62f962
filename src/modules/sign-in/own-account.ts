import type { RouterContextProvider } from "react-router";
import { ForbiddenError } from "../../platform/errors.ts";
import { type SignedIn, signedIn } from "../organisation/index.ts";
import type { Caller } from "./caller.ts";
import { signInContext } from "./context.ts";
import { mayChangeOwnAccount } from "./policy.ts";
import type { SignIn } from "./sign-in.ts";
import type { Session } from "./store/sessions.ts";

/** What the pages of one's own account work with. @throws ForbiddenError while somebody helps */
export async function ownAccount(
  context: Readonly<RouterContextProvider>,
): Promise<{ desk: SignedIn; signIn: SignIn; caller: Caller; session: Session }> {
  const desk = signedIn(context);
  const { signIn, caller } = context.get(signInContext);
  const session = await signIn.session(caller.headers);
  if (session === null || !mayChangeOwnAccount(desk.viewer))
    throw new ForbiddenError("En andens konto vises ikke, mens du hjælper.", {
      hint: "Afslut først hjælpen.",
    });
  return { desk, signIn, caller, session };
}
