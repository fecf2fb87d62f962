import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

export interface Bundle {
  id: string;
  state: "waiting" | "done" | "failed";
  /** Attachments that are in, of how many. */
  done: number;
  total: number;
  sha256: string | null;
  size: number | null;
  askedAt: Date;
}

const bundle = sql`
  select id, state, done, total, sha256, size, asked_at as "askedAt" from app.paper_bundle
  where authority_id = ${here}`;

/** The bundle that is made of just that. */
export async function bundleByKey(tx: Tx, key: string): Promise<Bundle | null> {
  const { rows } = await sql<Bundle>`${bundle} and key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

/**
 * Asks for a bundle that isn't there, or whose making failed or was lost before `lostBefore`.
 * @returns its id when it is to be made now, null when somebody already does
 */
export async function askForBundle(
  tx: Tx,
  wish: { meetingId: string; key: string; total: number; now: Date; lostBefore: Date },
): Promise<string | null> {
  const { meetingId, key, total, now, lostBefore } = wish;
  const { rows } = await sql<{ id: string }>`
    insert into app.paper_bundle as b (authority_id, meeting_id, key, total, asked_at)
    values (${here}, ${meetingId}, ${key}, ${total}, ${now})
    on conflict (authority_id, key) do update set state = 'waiting', done = 0, asked_at = ${now}
      where b.state = 'failed' or (b.state = 'waiting' and b.asked_at < ${lostBefore})
    returning b.id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function noteProgress(tx: Tx, key: string, done: number): Promise<void> {
  await sql`
    update app.paper_bundle set done = ${done}
    where authority_id = ${here} and key = ${key} and state = 'waiting'`.execute(tx);
}

/** Stores a bundle that was made, also one that nobody had asked for in advance. */
export async function storeBundle(
  tx: Tx,
  made: {
    meetingId: string;
    key: string;
    total: number;
    sha256: string;
    size: number;
    pages: number;
  },
): Promise<void> {
  const { meetingId, key, total, sha256, size, pages } = made;
  await sql`
    insert into app.paper_bundle (authority_id, meeting_id, key, state, done, total, sha256, size, pages)
    values (${here}, ${meetingId}, ${key}, 'done', ${total}, ${total}, ${sha256}, ${size}, ${pages})
    on conflict (authority_id, key) do update set state = 'done', done = ${total},
      sha256 = ${sha256}, size = ${size}, pages = ${pages}`.execute(tx);
}

export async function noteFailed(tx: Tx, key: string): Promise<void> {
  await sql`
    update app.paper_bundle set state = 'failed'
    where authority_id = ${here} and key = ${key} and state = 'waiting'`.execute(tx);
}

/** Of these files those that the scanner hasn't found clean, by their SHA-256. */
export async function uncleanOf(tx: Tx, files: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ file: string }>`
    select distinct file from app.case_attachment_version
    where authority_id = ${here} and file = any(${[...files]}::text[])
      and scan not in ('clean', 'not_scanned')`.execute(tx);
  return new Set(rows.map(({ file }) => file));
}
