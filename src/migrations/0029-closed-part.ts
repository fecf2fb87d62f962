import { type Kysely, sql } from "kysely";

/**
 * Who is in the closed part of a meeting, where that isn't as the role says; and that a meeting was begun
 * by mistake.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`alter table app.attendance add in_closed boolean`.execute(db);
  await sql`
    alter table app.meeting_state
      drop constraint meeting_state_kind_check,
      add constraint meeting_state_kind_check check (kind in ('planned', 'open', 'dispatched', 'running',
        'draft', 'circulated', 'approved', 'published', 'cancelled', 'moved', 'reopened', 'taken_back'))`.execute(
    db,
  );
}
