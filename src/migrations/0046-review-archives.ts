import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** Archives that papers came in, and which paper of an archive one is; a case system's export stays for its files. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.review_archive (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      name text not null,
      sha256 text,
      size bigint not null,
      passed_by jsonb not null default '[]',
      came_by uuid,
      came_at timestamptz not null,
      primary key (authority_id, id),
      foreign key (authority_id, came_by) references app.person
    )`.execute(db);
  await sql`
    alter table app.review_paper
      add column archive_id uuid,
      add column inside text not null default '',
      add column exported jsonb,
      add foreign key (authority_id, archive_id)
        references app.review_archive on delete set null (archive_id)`.execute(db);
  await sql`
    create index review_paper_archive on app.review_paper (authority_id, archive_id)
    where archive_id is not null`.execute(db);
  await guardByAuthority(db, ["review_archive"]);
  await auditTables(db, {
    review_archive: { subject: "review-archive", by: "id", hidden: ["passed_by"] },
  });
  await usedFiles(db);
}

/** The bytes of exports in review lie among the files too; see 0038. */
async function usedFiles(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function app.used_files(asked text[]) returns setof text
    language sql stable security definer set search_path = '' as $$
      select file from app.case_attachment_version where file = any(asked)
      union select sha256 from app.attachment where sha256 = any(asked)
      union select sha256 from app.imported_document where sha256 = any(asked)
      union select sha256 from app.review_paper where sha256 = any(asked)
      union select sha256 from app.review_archive where sha256 = any(asked)
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
