import { InputError } from "../../platform/errors.ts";
import { verifyPassword } from "./password.ts";
import type { SignIn } from "./sign-in.ts";
import { countAttempt } from "./store/attempts.ts";
import type { Session } from "./store/sessions.ts";
import { passwordHashOf } from "./store/users.ts";

/**
 * Asks for the password again before something that a stolen session must not do. Ten attempts in a
 * quarter of an hour, then one has to wait.
 * @throws InputError when it is wrong, or the account has none
 */
export async function mustKnowPassword(
  signIn: SignIn,
  session: Session,
  password: string,
): Promise<void> {
  const door = signIn.doors.signIn;
  const key = `own-password ${session.userId}`;
  const wait = await countAttempt(door, [{ key, max: 10, seconds: 900 }]);
  if (wait > 0)
    throw new InputError("Der er skrevet en forkert adgangskode for mange gange.", {
      hint: `Prøv igen om ${Math.ceil(wait / 60)} minutter.`,
    });
  const hash = await passwordHashOf(door, session.userId);
  if (hash === null || !(await verifyPassword({ hash, password })))
    throw new InputError("Den nuværende adgangskode er ikke rigtig.", {
      hint: "Skriv den igen, eller brug »Glemt adgangskode«.",
    });
}
