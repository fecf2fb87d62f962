import { recordEvent } from "../../../platform/audit/event.ts";
import { inAuthority } from "../../../platform/database/doors.ts";
import type { SignIn } from "../sign-in.ts";
import { endLooking } from "../store/support.ts";

/**
 * Lets a supporter be himself again. May be repeated.
 * @param given.reason why it ends when the supporter didn't end it himself
 */
export async function endSupport(
  signIn: SignIn,
  given: {
    authorityId: string;
    sessionId: string;
    supporterId: string;
    address: string | undefined;
    reason?: "not-allowed";
  },
): Promise<void> {
  const { authorityId, sessionId, supporterId, address, reason } = given;
  const personId = await endLooking(signIn.doors.signIn, sessionId);
  if (personId === null) return;
  const actor = `person:${supporterId}`;
  await inAuthority(signIn.doors.app, { authorityId, actor, address }, (tx) =>
    recordEvent(tx, {
      action: "support-ended",
      subject: { kind: "person", id: personId },
      ...(reason && { details: { reason } }),
    }),
  );
}
