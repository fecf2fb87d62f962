import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { mustKnowPassword } from "../own-password.ts";
import { hashPassword } from "../password.ts";
import type { SignIn } from "../sign-in.ts";
import { deleteSessions, type Session } from "../store/sessions.ts";
import { storePassword } from "../store/users.ts";

/**
 * Changes the password of who is signed in, and ends his other sessions.
 * @throws InputError as {@link mustKnowPassword} for `current`
 */
export async function changePassword(
  signIn: SignIn,
  session: Session,
  given: { current: string; next: string },
  caller: Caller,
): Promise<void> {
  const { doors } = signIn;
  await mustKnowPassword(signIn, session, given.current);
  await storePassword(doors.signIn, session.userId, await hashPassword(given.next));
  await deleteSessions(doors.signIn, session.userId, { except: session.sessionId });
  await recordAccountEvent(doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "password-changed",
    address: caller.address,
  });
}
