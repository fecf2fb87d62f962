import { type Kysely, sql } from "kysely";

/**
 * Which version of a case document an item carries, so that a later approval is told of; and the
 * revision of an item's section, so that two who write in it don't lose each other's text.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`alter table app.agenda_item add document_version int`.execute(db);
  await sql`alter table app.section add revision int not null default 1`.execute(db);
}
