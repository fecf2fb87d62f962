import { InputError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { hashPassword, verifyPassword } from "../password.ts";
import type { SignIn } from "../sign-in.ts";
import { countAttempt } from "../store/attempts.ts";
import { deleteSessions, type Session } from "../store/sessions.ts";
import { passwordHashOf, storePassword } from "../store/users.ts";

/**
 * Changes the password of who is signed in, and ends his other sessions. Ten wrong ones in a quarter
 * of an hour have to wait.
 * @throws InputError when `current` is wrong, or the account has no password
 */
export async function changePassword(
  signIn: SignIn,
  session: Session,
  given: { current: string; next: string },
  caller: Caller,
): Promise<void> {
  const { doors } = signIn;
  const key = `change-password ${session.userId}`;
  const wait = await countAttempt(doors.signIn, [{ key, max: 10, seconds: 900 }]);
  if (wait > 0)
    throw new InputError("Der er skrevet en forkert adgangskode for mange gange.", {
      hint: `Prøv igen om ${Math.ceil(wait / 60)} minutter.`,
    });
  const hash = await passwordHashOf(doors.signIn, session.userId);
  if (hash === null || !(await verifyPassword({ hash, password: given.current })))
    throw new InputError("Den nuværende adgangskode er ikke rigtig.", {
      hint: "Skriv den igen, eller brug »Glemt adgangskode«.",
    });
  await storePassword(doors.signIn, session.userId, await hashPassword(given.next));
  await deleteSessions(doors.signIn, session.userId, { except: session.sessionId });
  await recordAccountEvent(doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "password-changed",
    address: caller.address,
  });
}
