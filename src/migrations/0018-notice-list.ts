import { type Kysely, sql } from "kysely";

/** The order in which a person's notices are listed: unread first, then the newest. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create index notice_list
    on app.notice (authority_id, person_id, (read_at is null) desc, created_at desc, id)`.execute(
    db,
  );
  await sql`drop index app.notice_person`.execute(db);
}
