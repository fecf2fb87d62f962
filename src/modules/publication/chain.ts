import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { insertRows } from "../../platform/database/insert-rows.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { type Action, type RecordTables, tables } from "./tables.ts";

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

export type NewLink = Pick<
  Link,
  "authority" | "meeting" | "version" | "action" | "reason" | "content"
>;

/**
 * Adds links at the end of their authority's chain; two who do so at once wait for each other.
 * @param links at least one, of one authority
 * @returns in the same order
 */
export async function append(
  tx: Tx,
  links: readonly [NewLink, ...NewLink[]],
  now: Date,
): Promise<{ seq: number; sha256: string }[]> {
  const [{ authority }] = links;
  await sql`select pg_advisory_xact_lock(hashtextextended(${authority}, 20))`.execute(tx);
  const end = await tables(tx)
    .selectFrom("record.chain")
    .selectAll()
    .where("authority_id", "=", authority)
    .executeTakeFirst();
  let last = { seq: end?.seq ?? 0, sha256: end?.sha256 ?? null };
  const rows: RecordTables["record.version"][] = [];
  for (const link of links) {
    const seq = last.seq + 1;
    const document = canonical({
      form: 1,
      ...link,
      seq,
      previous: last.sha256,
      publishedAt: now.toISOString(),
    } satisfies Link);
    const sha256 = hashOf(document);
    rows.push({
      authority_id: authority,
      seq,
      meeting_id: link.meeting,
      version: link.version,
      action: link.action,
      document,
      sha256,
      previous_sha256: last.sha256,
      published_at: now,
    });
    last = { seq, sha256 };
  }
  await insertRows(tx, "record.version", rows);
  const { seq, sha256 } = last as { seq: number; sha256: string };
  await tables(tx)
    .insertInto("record.chain")
    .values({ authority_id: authority, seq, sha256 })
    .onConflict((conflict) => conflict.column("authority_id").doUpdateSet({ seq, sha256 }))
    .execute();
  return rows;
}
