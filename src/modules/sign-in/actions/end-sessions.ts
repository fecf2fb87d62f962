import { recordAccountEvent } from "../audit.ts";
import type { SignIn } from "../sign-in.ts";
import { deleteSessions } from "../store/sessions.ts";
import type { User } from "../store/users.ts";

/** Signs a user out everywhere. The caller has checked that the actor may. @returns from how many places */
export async function endSessions(
  signIn: SignIn,
  user: User,
  by: { actor: string; address: string },
): Promise<number> {
  const ended = await deleteSessions(signIn.doors.signIn, user.id);
  await recordAccountEvent(signIn.doors.app, {
    authorityId: user.authorityId,
    personId: user.personId,
    action: "sessions-ended",
    ...by,
    details: { ended },
  });
  return ended;
}
