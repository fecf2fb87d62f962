import { sql } from "kysely";
import type { Tx } from "../database/doors.ts";
import type { Jobs } from "../jobs/jobs.ts";
import { MAIL_SEND, type MailJob } from "./outbox.ts";
import { type MailState, tables } from "./tables.ts";

/** A mail as an administrator sees it; never its text. */
export interface MailOverview {
  id: string;
  toName: string;
  toAddress: string;
  subject: string;
  state: MailState;
  /** What the mail server said last, or why it isn't sent. */
  reason: string | null;
  attempts: number;
  queuedAt: Date;
  settledAt: Date | null;
}

/** The newest mails of one state or of all, `size` from `offset` on. */
export async function outboxOf(
  tx: Tx,
  authorityId: string,
  given: { state: MailState | null; offset: number; size: number },
): Promise<MailOverview[]> {
  let query = tables(tx)
    .selectFrom("app.mail")
    .select([
      "id",
      "to_name as toName",
      "to_address as toAddress",
      "subject",
      "state",
      "reason",
      "attempts",
      "queued_at as queuedAt",
      "settled_at as settledAt",
    ])
    .where("authority_id", "=", authorityId);
  if (given.state !== null) query = query.where("state", "=", given.state);
  return query
    .orderBy("queued_at", "desc")
    .orderBy("id")
    .offset(given.offset)
    .limit(given.size)
    .execute();
}

/** How many mails stand in each state. */
export async function countMails(tx: Tx, authorityId: string): Promise<Record<MailState, number>> {
  const rows = await tables(tx)
    .selectFrom("app.mail")
    .select(["state", sql<number>`count(*)`.as("count")])
    .where("authority_id", "=", authorityId)
    .groupBy("state")
    .execute();
  return {
    waiting: 0,
    held: 0,
    sent: 0,
    failed: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.count])),
  };
}

/**
 * Tries held and failed mails again from now on, with the same Message-ID: those of `ids`.
 * @returns their ids; the others are sent or waiting already
 */
export async function retryMails(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  authorityId: string,
  ids: string[],
  now = new Date(),
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tables(tx)
    .updateTable("app.mail")
    .set({ state: "waiting", attempts: 0, try_at: now, queued_at: now, settled_at: null })
    .where("authority_id", "=", authorityId)
    .where(sql`id::text`, "in", ids)
    .where("state", "in", ["held", "failed"])
    .returning("id")
    .execute();
  for (const { id } of rows)
    await jobs.enqueue(tx, MAIL_SEND, { authorityId, mailId: id } satisfies MailJob);
  return rows.map((row) => row.id);
}
