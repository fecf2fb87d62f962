import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { readCode } from "../code.ts";
import { mustBeCode } from "../own-code.ts";
import { mustKnowPassword } from "../own-password.ts";
import type { SignIn } from "../sign-in.ts";
import { deleteSecondFactor } from "../store/second-factors.ts";
import type { Session } from "../store/sessions.ts";

/**
 * Turns codes off for who is signed in and knows both password and code.
 * @throws InputError as {@link mustKnowPassword} and {@link mustBeCode}
 */
export async function removeSecondFactor(
  signIn: SignIn,
  session: Session,
  given: { password: string; code: string },
  caller: Caller,
): Promise<void> {
  await mustKnowPassword(signIn, session, given.password);
  await mustBeCode(signIn, session, readCode(given.code).code, caller);
  await deleteSecondFactor(signIn.doors.signIn, session.userId);
  await recordAccountEvent(signIn.doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "second-factor-off",
    address: caller.address,
  });
}
