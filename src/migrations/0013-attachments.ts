import { type Kysely, sql } from "kysely";

/** Search inside attachments, what still waits to be looked through, and which files nobody uses. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index case_attachment_version_text on app.case_attachment_version
      using gin (to_tsvector('danish', coalesce(text, '')))`.execute(db);
  await sql`
    create index case_attachment_version_waiting on app.case_attachment_version
      (authority_id, uploaded_at)
      where scan in ('waiting', 'failed') or text_state = 'waiting'`.execute(db);
  await sql`create index case_attachment_version_file on app.case_attachment_version (file)`.execute(
    db,
  );
  await sql`create index attachment_file on app.attachment (sha256) where sha256 is not null`.execute(
    db,
  );
  // As its owner, past the wall between authorities: one file may belong to several of them. Earlier
  // versions of the record name their files in their document only.
  await sql`
    create function app.used_files(asked text[]) returns setof text
    language sql stable security definer set search_path = '' as $$
      select file from app.case_attachment_version where file = any(asked)
      union select sha256 from app.attachment where sha256 = any(asked)
      union select sha256 from app.imported_document where sha256 = any(asked)
      union select sha256 from record.file where sha256 = any(asked)
      union select sha256 from record.pdf where sha256 = any(asked)
      union select one from unnest(asked) one
        where exists (select from record.version v where strpos(v.document, one) > 0)
    $$`.execute(db);
  await sql`revoke execute on function app.used_files(text[]) from public`.execute(db);
  await sql`grant execute on function app.used_files(text[]) to tingsted_app`.execute(db);
}
