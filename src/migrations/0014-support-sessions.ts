import { type Kysely, sql } from "kysely";

/** Whose eyes a supporter looks through, on the supporter's own session: it ends with that. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table sign_in.session
      add support_person_id uuid,
      add support_until timestamptz,
      add check ((support_person_id is null) = (support_until is null))`.execute(db);
}
