import type { Db } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { enter } from "../enter.ts";
import { hashPassword } from "../password.ts";
import { readLink } from "../read-link.ts";
import type { SignIn } from "../sign-in.ts";
import { markUsed } from "../store/links.ts";
import { deleteSessions } from "../store/sessions.ts";
import { storePassword, type User, userById } from "../store/users.ts";

type Purpose = "invitation" | "new-password";

/** Whose link it is, for the page that asks for the password. @throws as {@link readLink} */
export async function readPasswordLink(
  signIn: SignIn,
  purpose: Purpose,
  token: string,
): Promise<User> {
  const { userId } = await readLink(signIn.doors.signIn, purpose, token);
  return mustHaveUser(signIn.doors.signIn, userId);
}

/**
 * Uses a link to give its account a password that `newPassword` has passed. Every session of the
 * account ends. Who was invited is signed in; who had forgotten signs in with the new one, and with
 * the second factor if there is one.
 * @returns Set-Cookie lines, none after a forgotten password
 * @throws as {@link readLink}
 */
export async function choosePassword(
  signIn: SignIn,
  given: { purpose: Purpose; token: string; password: string },
  caller: Caller,
): Promise<string[]> {
  const { doors } = signIn;
  const { purpose, token } = given;
  // Looked at before the work of hashing, and again under lock, where only one can use it.
  await readLink(doors.signIn, purpose, token);
  const hash = await hashPassword(given.password);
  const user = await doors.signIn.transaction().execute(async (tx) => {
    const link = await readLink(tx, purpose, token, true);
    const found = await mustHaveUser(tx, link.userId);
    await storePassword(tx, found.id, hash);
    await deleteSessions(tx, found.id);
    await markUsed(tx, link.id);
    return found;
  });
  const { authorityId, personId } = user;
  await recordAccountEvent(doors.app, {
    authorityId,
    personId,
    address: caller.address,
    action: purpose === "invitation" ? "invitation-used" : "password-changed",
    details: { by: "link" },
  });
  return purpose === "invitation" && !user.hasSecondFactor
    ? enter(signIn, user.id, "link", caller)
    : [];
}

/** @param db the transaction where one is open: another connection might be one that waits for its lock */
async function mustHaveUser(db: Db, userId: string | null): Promise<User> {
  const user = userId === null ? null : await userById(db, userId);
  if (user === null || user.isDeactivated)
    throw new NotFoundError("Brugeren er ikke længere aktiv.", {
      hint: "Kontakt en administrator.",
    });
  return user;
}
