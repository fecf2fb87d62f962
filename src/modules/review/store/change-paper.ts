import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { Imported } from "../../intake/index.ts";
import type { Draft, Wish } from "../draft.ts";
import { mayImport, openDoubts } from "../how-sure.ts";
import type { ExportedPart, PaperContent } from "./papers.ts";

export interface NewPaper {
  sha256: string;
  /** bytes */
  size: number;
  name: string;
  mediaType: string;
  wish: Wish;
  /** Null for the command line. */
  by: string | null;
  at: Date;
  /** Where it lies in an archive, for what came in one. */
  from?: { archive: string; inside: string; exported: ExportedPart | null };
}

/** Puts a paper in to be read; one that was there before begins anew, under its old id. */
export async function putPaper(tx: Tx, paper: NewPaper): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.review_paper
      (authority_id, sha256, size, name, media_type, wish, came_by, came_at, changed_by, changed_at,
        archive_id, inside, exported)
    values (${here}, ${paper.sha256}, ${paper.size}, ${paper.name}, ${paper.mediaType}, ${paper.wish},
      ${paper.by}, ${paper.at}, ${paper.by}, ${paper.at}, ${paper.from?.archive ?? null},
      ${paper.from?.inside ?? ""},
      ${paper.from?.exported ? JSON.stringify(paper.from.exported) : null}::jsonb)
    on conflict (authority_id, sha256) do update set name = excluded.name, wish = excluded.wish,
      media_type = excluded.media_type, state = 'waiting', reading = null, draft = null, doubts = 0,
      is_sure = false, kind = '', body = '', date = '', fault = null, hint = null, may_retry = false,
      pages_read = null, page_count = null, meeting_id = null, outcome = null, came_by = excluded.came_by, came_at = excluded.came_at,
      opened_by = null, opened_at = null, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at, archive_id = excluded.archive_id, inside = excluded.inside,
      exported = excluded.exported, revision = app.review_paper.revision + 1
    returning id`.execute(tx);
  return rows[0]!.id;
}

/** Keeps how a paper was read; its state stays. */
export async function putReading(
  tx: Tx,
  id: string,
  { reading, draft }: PaperContent,
): Promise<void> {
  await sql`
    update app.review_paper set reading = ${JSON.stringify(reading)}::jsonb,
      draft = ${JSON.stringify(draft)}::jsonb, media_type = ${reading.kind}
    where authority_id = ${here} and id = ${id}`.execute(tx);
  await putDraft(tx, id, draft, null);
}

/** Keeps a draft, with what lists tell of it, and gives its new revision. */
export async function putDraft(
  tx: Tx,
  id: string,
  draft: Draft,
  changed: { by: string; at: Date } | null,
): Promise<number> {
  const { kind, body, date } = draft.document;
  const { rows } = await sql<{ revision: number }>`
    update app.review_paper set draft = ${JSON.stringify(draft)}::jsonb, revision = revision + 1,
      doubts = ${openDoubts(draft).length}, is_sure = ${mayImport(draft)},
      kind = ${kind}, body = ${body.name}, date = ${date},
      changed_by = coalesce(${changed?.by ?? null}::uuid, changed_by),
      changed_at = coalesce(${changed?.at ?? null}::timestamptz, changed_at)
    where authority_id = ${here} and id = ${id} returning revision`.execute(tx);
  return rows[0]!.revision;
}

/** Notes how many of a scan's pages are read. */
export async function notePages(tx: Tx, id: string, read: number, count: number): Promise<void> {
  await sql`
    update app.review_paper set pages_read = ${read}, page_count = ${count}
    where authority_id = ${here} and id = ${id} and coalesce(pages_read, 0) < ${read}`.execute(tx);
}

/** Lets it wait for somebody's look; `fault` says why, when it isn't a doubt. */
export async function hold(
  tx: Tx,
  id: string,
  why: { fault: string; hint: string | null } | null = null,
): Promise<void> {
  await sql`
    update app.review_paper set state = 'held', fault = ${why?.fault ?? null},
      hint = ${why?.hint ?? null}, may_retry = false
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Says why it could not be read; a new try may be worth while. */
export async function fail(
  tx: Tx,
  id: string,
  why: { fault: string; hint: string | null; mayRetry: boolean },
): Promise<void> {
  await sql`
    update app.review_paper set state = 'failed', fault = ${why.fault}, hint = ${why.hint},
      may_retry = ${why.mayRetry}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** It is stored as that meeting; what was read of it is the meeting's from now on. */
export async function settle(
  tx: Tx,
  id: string,
  {
    meetingId,
    outcome,
  }: { meetingId: string; outcome: Imported["outcome"] | "withdrawn" | "draft" },
): Promise<void> {
  await sql`
    update app.review_paper set state = 'imported', meeting_id = ${meetingId}, outcome = ${outcome},
      fault = null, hint = null, reading = null, draft = null, opened_by = null, opened_at = null
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Moves a paper on by somebody's hand. */
export async function move(
  tx: Tx,
  id: string,
  to: { state: "waiting" | "held" | "failed" | "dismissed"; wish?: Wish; by: string; at: Date },
): Promise<void> {
  await sql`
    update app.review_paper set state = ${to.state}, wish = coalesce(${to.wish ?? null}, wish),
      changed_by = ${to.by}, changed_at = ${to.at}, opened_by = null, opened_at = null
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Notes who has the paper before them. */
export async function noteOpened(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`
    update app.review_paper set opened_by = ${by}, opened_at = ${at}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

/** Takes away papers that were dismissed or imported before `before`; the files' sweep follows. */
export async function deletePapers(tx: Tx, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from app.review_paper where authority_id = ${here}
      and state in ('dismissed', 'imported') and changed_at < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
