import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/**
 * What a dispatch held when it went out, guests who have no account here, the lists that it went to;
 * and bundles of papers, which are derived and can be made again.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`alter table app.dispatch add lists uuid[] not null default '{}'`.execute(db);
  await sql`
    create table app.dispatch_content (
      authority_id uuid not null,
      dispatch_id uuid not null,
      content jsonb not null,
      primary key (authority_id, dispatch_id),
      foreign key (authority_id, dispatch_id) references app.dispatch on delete cascade
    )`.execute(db);
  await sql`
    create table app.dispatch_outsider (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      dispatch_id uuid not null,
      name text not null,
      email text not null,
      items uuid[] not null,
      primary key (authority_id, id),
      foreign key (authority_id, dispatch_id) references app.dispatch on delete cascade
    )`.execute(db);
  await sql`
    create table app.paper_bundle (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      key text not null,
      state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
      done int not null default 0,
      total int not null,
      sha256 text,
      size bigint,
      pages int,
      asked_at timestamptz not null default now(),
      primary key (authority_id, id),
      unique (authority_id, key),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      check ((state = 'done') = (sha256 is not null))
    )`.execute(db);
  await guardByAuthority(db, ["dispatch_content", "dispatch_outsider", "paper_bundle"]);
  await sql`revoke update, delete on app.dispatch_content from tingsted_app`.execute(db);
  await auditTables(db, {
    dispatch_content: { subject: "dispatch", by: "dispatch_id", hidden: ["content"] },
    dispatch_outsider: { subject: "dispatch", by: "dispatch_id" },
  });
  await usedFiles(db);
}

/** Bundles lie among the files too; see 0021. What a dispatch held keeps its files. */
async function usedFiles(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function app.used_files(asked text[]) returns setof text
    language sql stable security definer set search_path = '' as $$
      select file from app.case_attachment_version where file = any(asked)
      union select sha256 from app.attachment where sha256 = any(asked)
      union select sha256 from app.imported_document where sha256 = any(asked)
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
