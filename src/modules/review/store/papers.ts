import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "../../../platform/database/here.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Draft, PaperState, Reading, Wish } from "../draft.ts";

/** A paper without what was read of it. */
export interface Paper {
  id: string;
  sha256: string;
  /** bytes */
  size: number;
  name: string;
  mediaType: string;
  wish: Wish;
  state: PaperState;
  /** Counts the draft's saves. */
  revision: number;
  /** Open ones. */
  doubts: number;
  isSure: boolean;
  kind: "agenda" | "minutes" | "";
  /** As the draft says; empty when it doesn't. */
  body: string;
  date: string;
  /** Pages of a scan while they are read; null before the first. */
  pagesRead: number | null;
  pageCount: number | null;
  fault: string | null;
  hint: string | null;
  mayRetry: boolean;
  meetingId: string | null;
  outcome: string | null;
  cameAt: Date;
  /** Names; null for what no person did. */
  cameBy: string | null;
  openedById: string | null;
  openedBy: string | null;
  openedAt: Date | null;
  changedBy: string | null;
  changedAt: Date;
  archiveId: string | null;
  /** Path in the archive; empty for what came by itself. */
  inside: string;
  /** What it is of a case system's export in the archive; null for any other paper. */
  exported: ExportedPart | null;
}

/** Which paper of an export it is. */
export interface ExportedPart {
  /** Path in the archive of the file that it is read from. */
  inside: string;
  agendaId: string | null;
}

/** What a paper was read as, and its record as it is corrected. */
export interface PaperContent {
  reading: Reading;
  draft: Draft;
}

const columns = sql`
  p.id, p.sha256, p.size, p.name, p.media_type as "mediaType", p.wish, p.state, p.revision, p.doubts,
  p.is_sure as "isSure", p.kind, p.body, p.date, p.pages_read as "pagesRead", p.page_count as "pageCount", p.fault, p.hint, p.may_retry as "mayRetry",
  p.meeting_id as "meetingId", p.outcome, p.came_at as "cameAt", p.opened_by as "openedById",
  p.opened_at as "openedAt", p.changed_at as "changedAt", came.name as "cameBy",
  opened.name as "openedBy", changed.name as "changedBy", p.archive_id as "archiveId", p.inside,
  p.exported`;
const tables = sql`
  from app.review_paper p
  left join app.person came on came.authority_id = p.authority_id and came.id = p.came_by
  left join app.person opened on opened.authority_id = p.authority_id and opened.id = p.opened_by
  left join app.person changed on changed.authority_id = p.authority_id and changed.id = p.changed_by
  where p.authority_id = ${here}`;

export async function paperIfThere(tx: Tx, id: string): Promise<Paper | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Paper>`select ${columns} ${tables} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** @throws NotFoundError */
export async function paperById(tx: Tx, id: string): Promise<Paper> {
  return (await paperIfThere(tx, id)) ?? missing();
}

/** The paper, which nobody else changes until the transaction ends. @throws NotFoundError */
export async function lockPaper(tx: Tx, id: string): Promise<Paper> {
  if (!isId(id)) return missing();
  await sql`
    select from app.review_paper where authority_id = ${here} and id = ${id} for update`.execute(
    tx,
  );
  return paperById(tx, id);
}

export async function paperOfFile(tx: Tx, sha256: string): Promise<Paper | null> {
  const { rows } = await sql<Paper>`
    select ${columns} ${tables} and p.sha256 = ${sha256}`.execute(tx);
  return rows[0] ?? null;
}

/** Null until it has been read. */
export async function contentOf(tx: Tx, id: string): Promise<PaperContent | null> {
  const { rows } = await sql<PaperContent>`
    select reading, draft from app.review_paper
    where authority_id = ${here} and id = ${id} and reading is not null`.execute(tx);
  return rows[0] ?? null;
}

/** An archive's papers. */
export async function papersOfArchive(tx: Tx, archiveId: string): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select ${columns} ${tables} and p.archive_id = ${archiveId}`.execute(tx);
  return rows;
}

export interface PaperFilter {
  state: PaperState;
  /** Part of the name or the body. */
  search: string;
  order: "came" | "body" | "date" | "doubts";
  /** From 1. */
  page: number;
  size: number;
}

const orders = {
  came: sql`p.came_at desc, p.name`,
  body: sql`p.body, p.date desc, p.name`,
  date: sql`p.date desc, p.body, p.name`,
  doubts: sql`p.doubts desc, p.came_at desc, p.name`,
};

export async function listPapers(
  tx: Tx,
  { state, search, order, page, size }: PaperFilter,
): Promise<{ papers: Paper[]; total: number }> {
  const asked = sql`p.state = ${state} and (${search} = ''
    or strpos(lower(p.name || ' ' || p.body), lower(${search})) > 0)`;
  const { rows } = await sql<Paper>`
    select ${columns} ${tables} and ${asked}
    order by ${orders[order]}, p.id limit ${size} offset ${(page - 1) * size}`.execute(tx);
  const counted = await sql<{ total: number }>`
    select count(*) as total from app.review_paper p
    where p.authority_id = ${here} and ${asked}`.execute(tx);
  return { papers: rows, total: counted.rows[0]?.total ?? 0 };
}

/** How many papers are in each state, and how many of the held are sure. */
export async function countPapers(tx: Tx): Promise<Record<PaperState | "sure", number>> {
  const { rows } = await sql<{ state: PaperState; n: number; sure: number }>`
    select state, count(*) as n, count(*) filter (where is_sure) as sure from app.review_paper
    where authority_id = ${here} group by state`.execute(tx);
  const of = (state: PaperState) => rows.find((row) => row.state === state);
  const n = (state: PaperState) => of(state)?.n ?? 0;
  return {
    held: n("held"),
    waiting: n("waiting"),
    failed: n("failed"),
    imported: n("imported"),
    dismissed: n("dismissed"),
    sure: of("held")?.sure ?? 0,
  };
}

/** Ids of held papers that are sure; of all, or of those asked for. */
export async function surePapers(tx: Tx, among: readonly string[] | null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from app.review_paper
    where authority_id = ${here} and state = 'held' and is_sure
      and (${among === null} or id::text = any(${among ?? []}))
    order by came_at, name`.execute(tx);
  return rows.map(({ id }) => id);
}

function missing(): never {
  throw new NotFoundError("Papiret findes ikke.");
}
