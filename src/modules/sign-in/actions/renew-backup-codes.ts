import { recordAccountEvent } from "../audit.ts";
import { type Caller, vouchedHeaders } from "../caller.ts";
import { mustKnowPassword } from "../own-password.ts";
import type { SignIn } from "../sign-in.ts";
import type { Session } from "../store/sessions.ts";

/**
 * Makes ten new backup codes; the old ones work no more.
 * @returns them, to be shown this once
 * @throws InputError as {@link mustKnowPassword}
 */
export async function renewBackupCodes(
  signIn: SignIn,
  session: Session,
  password: string,
  caller: Caller,
): Promise<string[]> {
  await mustKnowPassword(signIn, session, password);
  const { api } = await signIn.auth();
  const { backupCodes } = await api.generateBackupCodes({
    body: { password },
    headers: vouchedHeaders(caller),
  });
  await recordAccountEvent(signIn.doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "backup-codes-renewed",
    address: caller.address,
  });
  return backupCodes;
}
