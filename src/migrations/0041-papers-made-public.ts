import { type Kysely, sql } from "kysely";

/**
 * Which papers of a meeting the public has been shown: what is added to an agenda isn't published on
 * with another paper that somebody stored as a draft.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.imported_document add column is_published boolean not null default false`.execute(
    db,
  );
  await sql`
    update app.imported_document d set is_published = true from record.meeting m
    where m.authority_id = d.authority_id and m.id = d.meeting_id and m.state = 'published'
      and not d.is_draft`.execute(db);
}
