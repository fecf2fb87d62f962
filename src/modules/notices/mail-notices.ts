import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import type { Handlers, Jobs } from "../../platform/jobs/jobs.ts";
import type { Logger } from "../../platform/log.ts";
import { type Mail, queueMail } from "../../platform/mail/index.ts";
import { reachablePeople } from "../organisation/index.ts";
import { digestMail, singleMail } from "./letters.ts";
import { NOTICE_MAIL, type NoticeJob } from "./queue.ts";
import { digestNow } from "./rhythm.ts";
import {
  digestReaders,
  lockDigest,
  lockSingles,
  noteMailed,
  noteUnmailable,
  overlookedSingles,
  type UnmailedNotice,
} from "./store/unmailed.ts";

export interface NoticePost {
  app: Db;
  jobs: Pick<Jobs, "enqueue">;
  log: Logger;
  /** The authority of this database; null while it is empty. */
  authority(): Promise<{ id: string; name: string } | null>;
  baseUrl: string;
  clock(): Date;
}

const OVERLOOKED = { afterMs: 120_000, forMs: 86_400_000, atOnce: 500 };

/** Puts mails into the outbox for notices that are to be told of at once. */
export function noticeHandlers(post: NoticePost): Handlers {
  return {
    async [NOTICE_MAIL](data) {
      await mailSingles(
        post,
        (data as NoticeJob[]).flatMap((job) => job.noticeIds),
      );
    },
  };
}

/**
 * The minute's round: digests whose hour has come, and single notices of the last day that a job
 * didn't get to. Any number of processes may do it; each mail is queued once.
 */
export async function mailDueNotices(post: NoticePost): Promise<void> {
  const now = post.clock();
  const between = {
    from: new Date(now.getTime() - OVERLOOKED.forMs),
    until: new Date(now.getTime() - OVERLOOKED.afterMs),
  };
  const overlooked = await within(post, (tx, { id }) =>
    overlookedSingles(tx, id, between, OVERLOOKED.atOnce),
  );
  await mailSingles(post, overlooked ?? []);
  for (const reader of (await within(post, (tx, { id }) => digestReaders(tx, id))) ?? []) {
    const digest = digestNow(reader.rhythm, now);
    if (digest !== null && reader.oldest < digest.until)
      await mailDigest(post, reader.personId, digest);
  }
}

async function mailSingles(post: NoticePost, ids: string[]): Promise<void> {
  await within(post, async (tx, authority) => {
    const notices = await lockSingles(tx, authority.id, ids);
    const people = await reachablePeople(tx, authority.id, [
      ...new Set(notices.map((notice) => notice.personId)),
    ]);
    for (const notice of notices) {
      const to = people.get(notice.personId);
      const sender = { name: authority.name, baseUrl: post.baseUrl };
      await put(post, tx, authority.id, [notice], to && singleMail(notice, to, sender));
    }
  });
}

async function mailDigest(
  post: NoticePost,
  personId: string,
  { day, until }: { day: string; until: Date },
): Promise<void> {
  await within(post, async (tx, authority) => {
    const notices = await lockDigest(tx, authority.id, personId, until);
    if (notices.length === 0) return;
    const to = (await reachablePeople(tx, authority.id, [personId])).get(personId);
    const sender = { name: authority.name, baseUrl: post.baseUrl };
    const mail = to && digestMail(notices, day, { ...to, id: personId }, sender);
    await put(post, tx, authority.id, notices, mail);
  });
}

/** No mail: the person left or lost the address since. An outbox that has the mail already gets no second. */
async function put(
  { jobs, log, clock }: NoticePost,
  tx: Tx,
  authorityId: string,
  notices: UnmailedNotice[],
  mail: Mail | undefined,
): Promise<void> {
  const ids = notices.map((notice) => notice.id);
  if (mail === undefined) return noteUnmailable(tx, authorityId, ids);
  try {
    const mailId = await queueMail(tx, jobs, authorityId, mail, clock());
    if (mailId !== null) await noteMailed(tx, authorityId, ids, mailId);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    log.warn({ notices: ids, err: error }, "notice can't be mailed");
    await noteUnmailable(tx, authorityId, ids);
  }
}

async function within<T>(
  post: NoticePost,
  work: (tx: Tx, authority: { id: string; name: string }) => Promise<T>,
): Promise<T | null> {
  const authority = await post.authority();
  if (authority === null) return null;
  return inAuthority(post.app, { authorityId: authority.id, actor: "system" }, (tx) =>
    work(tx, authority),
  );
}
