import { NotFoundError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import type { SignIn } from "../sign-in.ts";
import { deletePasskeys } from "../store/passkeys.ts";
import type { Session } from "../store/sessions.ts";

/** Removes one of the person's own passkeys. @throws NotFoundError */
export async function removePasskey(
  signIn: SignIn,
  session: Session,
  passkeyId: string,
  caller: Caller,
): Promise<void> {
  const [name] = await deletePasskeys(signIn.doors.signIn, session.userId, passkeyId);
  if (name === undefined) throw new NotFoundError("Adgangsnøglen findes ikke længere.");
  await recordAccountEvent(signIn.doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "passkey-removed",
    address: caller.address,
    details: { name },
  });
}
