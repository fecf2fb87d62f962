import type { Tx } from "../../../platform/database/doors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { reachablePeople } from "../../organisation/index.ts";
import { NOTICE_KINDS, type NoticeKind } from "../kinds.ts";
import { NOTICE_MAIL, type NoticeJob } from "../queue.ts";
import { addNotices, type Subject } from "../store/notices.ts";
import { deliveriesOf } from "../store/preferences.ts";

export interface NewNotice {
  authorityId: string;
  /** Who is told; leave out the one who did it. */
  personIds: string[];
  kind: NoticeKind;
  /**
   * One sentence, sent by mail as it stands. Of a closed case it must be neutral: never its title
   * or anything that only those with access may know; "En lukket sag venter på din godkendelse."
   */
  text: string;
  /** Where it is seen: a path of this site, "/intern/sager/…". */
  href: string;
  /** What it is about; while a person has one unread of this kind about it, no second is added. */
  subject: Subject | null;
  /** The caller mails those whom `notify` gives back, by letters of its own; the notice isn't mailed to them. */
  hasOwnMail?: true;
}

/**
 * Tells people of something, in the transaction of the change: the notice is stored, and mailed as
 * each of them wants it. Four statements, however many people.
 * @returns who can be reached and wants a mail at once
 */
export async function notify(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  notice: NewNotice,
  now = new Date(),
): Promise<Set<string>> {
  const { authorityId, kind } = notice;
  const personIds = [...new Set(notice.personIds)];
  if (personIds.length === 0) return new Set();
  const reachable = await reachablePeople(tx, authorityId, personIds);
  const chosen = await deliveriesOf(tx, authorityId, personIds, kind);
  const text = notice.text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  const deliveryTo = (personId: string) =>
    reachable.has(personId) ? (chosen.get(personId) ?? NOTICE_KINDS[kind].delivery) : "none";
  const atOnce = new Set(personIds.filter((personId) => deliveryTo(personId) === "at_once"));
  const noticeIds = await addNotices(
    tx,
    { ...notice, text, now },
    personIds.map((personId) => ({
      personId,
      delivery: notice.hasOwnMail && atOnce.has(personId) ? "none" : deliveryTo(personId),
    })),
  );
  if (noticeIds.length > 0)
    await jobs.enqueue(tx, NOTICE_MAIL, { authorityId, noticeIds } satisfies NoticeJob);
  return atOnce;
}
