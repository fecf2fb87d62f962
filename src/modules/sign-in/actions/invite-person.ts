import { ConflictError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import { linkUrl } from "../letters.ts";
import type { SignIn } from "../sign-in.ts";
import { addLink, addLinkToMail } from "../store/links.ts";
import { ensureUser, type NewUser } from "../store/users.ts";
import { mailDueLinks } from "./mail-due-links.ts";

interface InviteOptions {
  /** Who invites: "person:<id>", "command". */
  actor: string;
  address?: string | undefined;
  /** Give the link back also where it could be mailed. */
  byHand?: boolean;
}

/**
 * Gives the person an account, unless there is one, and invites to choose a password: by mail, or by
 * the link that comes back when there is no mail server. An earlier invitation is void. May be
 * repeated. The caller has checked that the actor may.
 * @throws ConflictError when the address is another's, the person is deactivated or a persona
 */
export async function invitePerson(
  signIn: SignIn,
  invited: NewUser,
  { actor, address, byHand }: InviteOptions,
): Promise<{ link: string | null }> {
  const { doors, mail, baseUrl } = signIn;
  const user = await ensureUser(doors.signIn, invited);
  if (user.isDeactivated)
    throw new ConflictError(`${user.name} er deaktiveret og kan ikke inviteres.`, {
      hint: "Aktivér personen først.",
    });
  if (user.persona !== null)
    throw new ConflictError(`${user.name} er en af eksempelkommunens roller uden adgangskode.`, {
      hint: "Log ind med rollen på siden »Log ind«.",
    });
  const { authorityId, personId } = user;
  if (mail !== null && byHand !== true) {
    await addLinkToMail(doors.signIn, "invitation", user.id);
    await recordAccountEvent(doors.app, {
      authorityId,
      personId,
      actor,
      address,
      action: "invited",
    });
    signIn.afterwards(() => mailDueLinks(signIn));
    return { link: null };
  }
  const token = await addLink(doors.signIn, "invitation", user.id);
  await recordAccountEvent(doors.app, {
    authorityId,
    personId,
    actor,
    address,
    action: "invited",
    details: { byHand: true },
  });
  return { link: linkUrl(baseUrl, "invitation", token) };
}
