import type { Caller } from "../caller.ts";
import { readCode } from "../code.ts";
import { mustBeCode } from "../own-code.ts";
import type { SignIn } from "../sign-in.ts";
import type { Session } from "../store/sessions.ts";

/** Asks who is signed in for a code of his app, for what weighs more than being signed in. @throws InputError */
export async function confirmByCode(
  signIn: SignIn,
  session: Session,
  code: string,
  caller: Caller,
): Promise<void> {
  await mustBeCode(signIn, session, readCode(code).code, caller);
}
