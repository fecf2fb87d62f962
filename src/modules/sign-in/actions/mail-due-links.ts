import { findAuthority } from "../../organisation/index.ts";
import { recordAccountEvent } from "../audit.ts";
import { linkMail } from "../letters.ts";
import type { SignIn } from "../sign-in.ts";
import { claimLinkToMail, settleLinkMail } from "../store/links.ts";
import { userById } from "../store/users.ts";

/**
 * Mails the links whose time has come. Not by the outbox, where a link would stand readable until it
 * is sent: it gets its token here and is stored by its fingerprint only. Any number of processes may
 * do so at once.
 */
export async function mailDueLinks(signIn: SignIn): Promise<void> {
  const { doors, mail, baseUrl, log } = signIn;
  if (mail === null) return;
  for (
    let link = await claimLinkToMail(doors.signIn);
    link !== null;
    link = await claimLinkToMail(doors.signIn)
  ) {
    const user = await userById(doors.signIn, link.userId);
    if (user === null || user.isDeactivated) {
      await settleLinkMail(doors.signIn, link.id, "refused");
      continue;
    }
    const authorityName = (await findAuthority(doors.public))?.name ?? "Tingsted";
    const outcome = await mail.send(linkMail(link, user, { baseUrl, authorityName }));
    await settleLinkMail(doors.signIn, link.id, outcome.state);
    if (outcome.state !== "sent") {
      log.warn({ link: link.id, state: outcome.state, reason: outcome.reason }, "link not mailed");
      if (outcome.state === "later" && outcome.unreachable) return;
      continue;
    }
    await recordAccountEvent(doors.app, {
      authorityId: user.authorityId,
      personId: user.personId,
      actor: "system",
      action: link.purpose === "invitation" ? "invitation-sent" : "password-link-sent",
    });
  }
}
