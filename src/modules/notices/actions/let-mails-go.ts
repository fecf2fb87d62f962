import { recordEvent } from "../../../platform/audit/event.ts";
import { retryMails } from "../../../platform/mail/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { mayChangeNotices, mustSeeOutbox } from "../policy.ts";

/**
 * Lets held and failed mails go again. @returns how many
 * @throws ForbiddenError for others than administrators
 */
export async function letMailsGo(
  { viewer, transact, jobs, clock }: Pick<SignedIn, "viewer" | "transact" | "jobs" | "clock">,
  ids: string[],
): Promise<number> {
  mustSeeOutbox(viewer);
  mayChangeNotices(viewer);
  return transact(async (tx) => {
    const gone = await retryMails(tx, jobs, viewer.authorityId, ids, clock());
    for (const id of gone)
      await recordEvent(tx, { action: "retried", subject: { kind: "mail", id } });
    return gone.length;
  });
}
