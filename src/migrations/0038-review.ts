import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** Papers that came in to be read, until they are imported, sent away or somebody has settled their doubts. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.review_paper (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      sha256 text not null,
      size bigint not null,
      name text not null,
      media_type text not null,
      wish text not null check (wish in ('publish', 'draft', 'look')),
      state text not null default 'waiting'
        check (state in ('waiting', 'held', 'imported', 'failed', 'dismissed')),
      reading jsonb,
      draft jsonb,
      revision int not null default 0,
      doubts int not null default 0,
      is_sure boolean not null default false,
      kind text not null default '',
      body text not null default '',
      date text not null default '',
      pages_read int,
      page_count int,
      fault text,
      hint text,
      may_retry boolean not null default false,
      meeting_id uuid,
      outcome text,
      came_by uuid,
      came_at timestamptz not null,
      opened_by uuid,
      opened_at timestamptz,
      changed_by uuid,
      changed_at timestamptz not null,
      primary key (authority_id, id),
      unique (authority_id, sha256),
      foreign key (authority_id, meeting_id) references app.meeting on delete set null (meeting_id),
      foreign key (authority_id, came_by) references app.person,
      foreign key (authority_id, opened_by) references app.person,
      foreign key (authority_id, changed_by) references app.person,
      check ((reading is null) = (draft is null)),
      check (state <> 'held' or reading is not null)
    )`.execute(db);
  await sql`create index review_paper_state on app.review_paper (authority_id, state, came_at)`.execute(
    db,
  );
  await guardByAuthority(db, ["review_paper"]);
  await auditTables(db, {
    review_paper: { subject: "review-paper", by: "id", hidden: ["reading", "draft"] },
  });
  await usedFiles(db);
}

/** The bytes of papers in review lie among the files too; see 0024. */
async function usedFiles(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function app.used_files(asked text[]) returns setof text
    language sql stable security definer set search_path = '' as $$
      select file from app.case_attachment_version where file = any(asked)
      union select sha256 from app.attachment where sha256 = any(asked)
      union select sha256 from app.imported_document where sha256 = any(asked)
      union select sha256 from app.review_paper where sha256 = any(asked)
      union select agenda_pdf from app.dispatch where agenda_pdf = any(asked)
      union select bundle_pdf from app.dispatch where bundle_pdf = any(asked)
      union select sha256 from app.paper_bundle where sha256 = any(asked)
      union select sha256 from app.item_extract where sha256 = any(asked)
      union select sha256 from record.file where sha256 = any(asked)
      union select sha256 from record.pdf where sha256 = any(asked)
      union select one from unnest(asked) one
        where exists (select from record.version v where strpos(v.document, one) > 0)
          or exists (select from app.dispatch_content d where strpos(d.content::text, one) > 0)
    $$`.execute(db);
}
