import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { type Action, tables } from "./tables.ts";

/** One link of an authority's chain: what its canonical JSON (RFC 8785) holds and its SHA-256 covers. */
export interface Link {
  /** The version of this form. */
  form: 1;
  authority: string;
  seq: number;
  meeting: string;
  version: number;
  action: Action;
  /** UTC, ISO 8601 */
  publishedAt: string;
  /** SHA-256 of the link before, null for the first. */
  previous: string | null;
  /** Why a version was withdrawn or corrected. */
  reason: string | null;
  /** null for a withdrawal. */
  content: PublishedMeeting | null;
}

/** The text that is stored and hashed. */
export function canonical(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("not a JSON value");
  return text;
}

/** Lower-case hex. */
export function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}

/** Adds a link at the end of the authority's chain; two at once wait for each other. */
export async function append(
  tx: Tx,
  link: Pick<Link, "authority" | "meeting" | "version" | "action" | "reason" | "content">,
  now: Date,
): Promise<{ seq: number; sha256: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${link.authority}, 20))`.execute(tx);
  const end = await tables(tx)
    .selectFrom("record.chain")
    .selectAll()
    .where("authority_id", "=", link.authority)
    .executeTakeFirst();
  const seq = (end?.seq ?? 0) + 1;
  const previous = end?.sha256 ?? null;
  const document = canonical({
    form: 1,
    ...link,
    seq,
    previous,
    publishedAt: now.toISOString(),
  } satisfies Link);
  const sha256 = hashOf(document);
  await tables(tx)
    .insertInto("record.version")
    .values({
      authority_id: link.authority,
      seq,
      meeting_id: link.meeting,
      version: link.version,
      action: link.action,
      document,
      sha256,
      previous_sha256: previous,
      published_at: now,
    })
    .execute();
  await tables(tx)
    .insertInto("record.chain")
    .values({ authority_id: link.authority, seq, sha256 })
    .onConflict((conflict) => conflict.column("authority_id").doUpdateSet({ seq, sha256 }))
    .execute();
  return { seq, sha256 };
}
