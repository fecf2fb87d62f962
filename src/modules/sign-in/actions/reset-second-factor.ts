import type { Db } from "../../../platform/database/doors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { SignIn } from "../sign-in.ts";
import { deletePasskeys } from "../store/passkeys.ts";
import { deleteProviderAccounts } from "../store/provider-accounts.ts";
import { deleteSecondFactor } from "../store/second-factors.ts";
import { deleteSessions } from "../store/sessions.ts";
import type { User } from "../store/users.ts";

/** Takes away every way in but the password: codes, passkeys, and the tie to the organisation's sign-in. */
export async function forgetFactors(door: Db, userId: string): Promise<void> {
  await deleteSecondFactor(door, userId);
  await deletePasskeys(door, userId);
  await deleteProviderAccounts(door, userId);
}

/**
 * Helps somebody who has lost the telephone: see {@link forgetFactors}. The sessions end too, since
 * whoever has the telephone may have them. The caller has checked that the actor may.
 */
export async function resetSecondFactor(
  signIn: SignIn,
  user: User,
  by: { actor: string; address: string },
): Promise<void> {
  await signIn.doors.signIn.transaction().execute(async (tx) => {
    await forgetFactors(tx, user.id);
    await deleteSessions(tx, user.id);
  });
  await recordAccountEvent(signIn.doors.app, {
    authorityId: user.authorityId,
    personId: user.personId,
    action: "second-factor-reset",
    ...by,
  });
}
