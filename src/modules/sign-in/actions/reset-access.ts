import { NotFoundError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import { linkUrl } from "../letters.ts";
import type { SignIn } from "../sign-in.ts";
import { addLink } from "../store/links.ts";
import { deleteSessions } from "../store/sessions.ts";
import { userByEmail } from "../store/users.ts";
import { forgetFactors } from "./reset-second-factor.ts";

/**
 * Ends a user's sessions, takes away codes and passkeys, and makes a link to a new password, for
 * whoever runs the system to hand over.
 * @throws NotFoundError
 */
export async function resetAccess(
  signIn: SignIn,
  email: string,
  actor: string,
): Promise<{ link: string; endedSessions: number }> {
  const { doors, baseUrl } = signIn;
  const user = await userByEmail(doors.signIn, email);
  if (user === null || user.isDeactivated || user.persona !== null)
    throw new NotFoundError(`Ingen aktiv bruger har adressen ${email}.`, {
      hint: "Se brugerne med »tingsted user list«.",
    });
  await forgetFactors(doors.signIn, user.id);
  const endedSessions = await deleteSessions(doors.signIn, user.id);
  const token = await addLink(doors.signIn, "new-password", user.id);
  const { authorityId, personId } = user;
  await recordAccountEvent(doors.app, {
    authorityId,
    personId,
    actor,
    action: "access-reset",
    details: { endedSessions },
  });
  return { link: linkUrl(baseUrl, "new-password", token), endedSessions };
}
