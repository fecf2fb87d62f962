import { type Caller, networkOf } from "../caller.ts";
import type { SignIn } from "../sign-in.ts";
import { countAttempt } from "../store/attempts.ts";
import { addLinkToMail } from "../store/links.ts";
import { emailKey, userByEmail } from "../store/users.ts";
import { mailDueLinks } from "./mail-due-links.ts";

/**
 * Mails a link to a new password, if the address has an account. The answer is the same either way
 * and doesn't wait for the difference: what is done for an account is done afterwards. Three an hour
 * for an address, twenty for a network; more are passed over in silence.
 */
export async function requestNewPassword(
  signIn: SignIn,
  given: { email: string },
  caller: Caller,
): Promise<void> {
  const { doors, mail } = signIn;
  const email = emailKey(given.email);
  const wait = await countAttempt(doors.signIn, [
    { key: `new-password ${email}`, max: 3, seconds: 3600 },
    { key: `new-password network ${networkOf(caller.address)}`, max: 20, seconds: 3600 },
  ]);
  if (wait > 0 || mail === null) return;
  signIn.afterwards(async () => {
    const user = await userByEmail(doors.signIn, email);
    if (user === null || user.isDeactivated || user.persona !== null) return;
    await addLinkToMail(doors.signIn, "new-password", user.id);
    await mailDueLinks(signIn);
  });
}
