import { sql } from "kysely";
import type { Tx } from "../database/doors.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { checkMail, type Mail } from "./mail.ts";
import { tables } from "./tables.ts";

/** The queue of mails to be tried now. Data: {@link MailJob}. */
export const MAIL_SEND = "mail.send";
export const MAIL_QUEUES = [MAIL_SEND] as const;

export interface MailJob {
  authorityId: string;
  mailId: string;
}

/** How long a try may take before another process takes the mail over. */
const LEASE_MINUTES = 10;

/**
 * Puts a mail into the outbox in the transaction of the change that it tells of. Its body is wiped
 * when it is sent.
 * @returns its id, or null when a mail with that Message-ID was put there before: it isn't sent twice
 * @throws InputError for a mail that may not be sent; see `checkMail`
 */
export async function queueMail(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  authorityId: string,
  mail: Mail,
  now = new Date(),
): Promise<string | null> {
  checkMail(mail);
  const row = await tables(tx)
    .insertInto("app.mail")
    .values({
      authority_id: authorityId,
      message_id: mail.messageId,
      to_name: mail.to.name,
      to_address: mail.to.address,
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? null,
      headers: JSON.stringify(mail.headers ?? {}),
      attachments: JSON.stringify(mail.attachments ?? []),
      try_at: now,
      queued_at: now,
    })
    .onConflict((conflict) => conflict.columns(["authority_id", "message_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (row === undefined) return null;
  await jobs.enqueue(tx, MAIL_SEND, { authorityId, mailId: row.id } satisfies MailJob);
  return row.id;
}

export interface ClaimedMail {
  mail: Mail;
  queuedAt: Date;
  /** Tries so far, this one too. */
  attempts: number;
}

/**
 * Takes a waiting mail whose time has come, for one try; null when it is another's or settled. A
 * process that dies over it leaves it to be tried again, with the same Message-ID.
 */
export async function claimMail(
  tx: Tx,
  authorityId: string,
  mailId: string,
  now: Date,
): Promise<ClaimedMail | null> {
  const row = await tables(tx)
    .updateTable("app.mail")
    .set((old) => ({
      attempts: sql<number>`${old.ref("attempts")} + 1`,
      try_at: new Date(now.getTime() + LEASE_MINUTES * 60_000),
    }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", mailId)
    .where("state", "=", "waiting")
    .where("try_at", "<=", now)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    mail: {
      to: { name: row.to_name, address: row.to_address },
      subject: row.subject,
      text: row.text ?? "",
      html: row.html ?? undefined,
      messageId: row.message_id,
      headers: row.headers,
      attachments: row.attachments,
    },
    queuedAt: row.queued_at,
    attempts: row.attempts,
  };
}

/** What became of a try: settled as sent or failed, held until somebody lets it go, or tried again at a time. */
export type Settlement =
  | { state: "sent"; reason: string }
  | { state: "failed" | "held"; reason: string }
  | { state: "waiting"; reason: string; tryAt: Date };

export async function settleMail(
  tx: Tx,
  authorityId: string,
  mailId: string,
  became: Settlement,
  now: Date,
): Promise<void> {
  await tables(tx)
    .updateTable("app.mail")
    .set({
      state: became.state,
      reason: became.reason,
      settled_at: became.state === "sent" || became.state === "failed" ? now : null,
      ...(became.state === "sent" ? { text: null, html: null, attachments: "[]" } : {}),
      ...(became.state === "waiting" ? { try_at: became.tryAt } : {}),
    })
    .where("authority_id", "=", authorityId)
    .where("id", "=", mailId)
    .execute();
}

/** Ids of at most `limit` waiting mails whose time has come, the longest waiting first. */
export async function dueMails(
  tx: Tx,
  authorityId: string,
  now: Date,
  limit: number,
): Promise<string[]> {
  const rows = await tables(tx)
    .selectFrom("app.mail")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("state", "=", "waiting")
    .where("try_at", "<=", now)
    .orderBy("try_at")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}
