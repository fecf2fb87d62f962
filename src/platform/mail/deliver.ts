import { type Db, inAuthority, type Tx } from "../database/doors.ts";
import { InputError } from "../errors.ts";
import type { Handlers } from "../jobs/jobs.ts";
import type { Logger } from "../log.ts";
import type { Mail } from "./mail.ts";
import {
  claimMail,
  dueMails,
  MAIL_SEND,
  type MailJob,
  type Settlement,
  settleMail,
} from "./outbox.ts";
import type { MailTransport, Outcome } from "./transport.ts";

const NO_SERVER = "ikke sendt: SMTP_URL mangler";
const GIVE_UP_AFTER_HOURS = 48;
const LONGEST_WAIT_MINUTES = 240;
const DUE_AT_ONCE = 200;

export interface Post {
  app: Db;
  /** null without `SMTP_URL`: mails are held, and an administrator sees them. */
  transport: MailTransport | null;
  log: Logger;
  clock(): Date;
}

/** Sends mails as they are queued. */
export function mailHandlers(post: Post): Handlers {
  return {
    async [MAIL_SEND](data) {
      for (const [authorityId, jobs] of Map.groupBy(data as MailJob[], (job) => job.authorityId)) {
        await deliver(
          post,
          authorityId,
          jobs.map((job) => job.mailId),
        );
      }
    },
  };
}

/** Tries again the mails whose time has come. To be called each minute; any number of processes may. */
export async function deliverDue(post: Post, authorityId: string): Promise<void> {
  const ids = await within(post, authorityId, (tx) =>
    dueMails(tx, authorityId, post.clock(), DUE_AT_ONCE),
  );
  await deliver(post, authorityId, ids);
}

async function deliver(post: Post, authorityId: string, ids: string[]): Promise<void> {
  for (const id of ids) {
    const claimed = await within(post, authorityId, (tx) =>
      claimMail(tx, authorityId, id, post.clock()),
    );
    if (claimed === null) continue;
    const outcome = await attempt(post, claimed.mail);
    const now = post.clock();
    const became = settlementOf(outcome, claimed.queuedAt, claimed.attempts, now);
    await within(post, authorityId, (tx) => settleMail(tx, authorityId, id, became, now));
    if (became.state !== "sent")
      post.log.warn({ mail: id, state: became.state, attempts: claimed.attempts }, "mail not sent");
    // The rest keeps its time and is tried with the next minute.
    if (outcome.state === "later" && outcome.unreachable) return;
  }
}

type Attempt = Outcome | { state: "held"; reason: string };

async function attempt(post: Post, mail: Mail): Promise<Attempt> {
  if (post.transport === null) return { state: "held", reason: NO_SERVER };
  try {
    return await post.transport.send(mail);
  } catch (error) {
    if (error instanceof InputError) return { state: "refused", reason: error.message };
    throw error;
  }
}

function settlementOf(outcome: Attempt, queuedAt: Date, attempts: number, now: Date): Settlement {
  if (outcome.state === "sent") return { state: "sent", reason: outcome.response };
  if (outcome.state === "held") return outcome;
  if (outcome.state === "refused") return { state: "failed", reason: outcome.reason };
  const { reason } = outcome;
  if (now.getTime() - queuedAt.getTime() > GIVE_UP_AFTER_HOURS * 3_600_000)
    return { state: "failed", reason: `opgivet efter ${GIVE_UP_AFTER_HOURS} timer: ${reason}` };
  const minutes = Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES);
  return { state: "waiting", reason, tryAt: new Date(now.getTime() + minutes * 60_000) };
}

function within<T>(post: Post, authorityId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inAuthority(post.app, { authorityId, actor: "system" }, work);
}
