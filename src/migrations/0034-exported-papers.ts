import { type Kysely, sql } from "kysely";

/**
 * What a case system's export tells of a paper beside its text: which meeting and agenda there, and
 * whether it is a draft or adds to the agenda. Papers of one meeting are joined by it.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.imported_document
      add column is_draft boolean not null default false,
      add column is_supplement boolean not null default false,
      add column source_meeting text,
      add column source_agenda text`.execute(db);
  await sql`
    create index imported_document_source on app.imported_document (authority_id, source_meeting)
    where source_meeting is not null`.execute(db);
}
