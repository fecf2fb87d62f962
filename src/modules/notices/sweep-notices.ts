import type { Tx } from "../../platform/database/doors.ts";
import { deleteMails, sentMailsBefore } from "../../platform/mail/index.ts";
import { deleteReadNotices, leaveMails } from "./store/old-notices.ts";

const DAY_MS = 86_400_000;
/** Days that a notice is kept after it was read, and a mail after it was sent. */
const KEPT = { notices: 400, mails: 90 };

/** The day's clean-up: notices read and mails sent long ago. What is unread, held or failed stays. */
export async function sweepNotices(tx: Tx, authorityId: string, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await deleteReadNotices(tx, authorityId, before(KEPT.notices));
  const mails = await sentMailsBefore(tx, authorityId, before(KEPT.mails));
  await leaveMails(tx, authorityId, mails);
  await deleteMails(tx, authorityId, mails);
}
