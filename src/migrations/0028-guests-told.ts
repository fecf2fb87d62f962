import { type Kysely, sql } from "kysely";

/**
 * When guests were told that they are called in, so that they are told of other hours; that they were
 * told so at all stands in a dispatch of its own. And whether the public sees that a meeting is cancelled.
 */
export async function up(db: Kysely<object>): Promise<void> {
  for (const table of ["dispatch_recipient", "dispatch_outsider"])
    await sql`alter table ${sql.id("app", table)}
      add called_from time,
      add called_to time,
      add is_released boolean not null default false`.execute(db);
  await sql`
    alter table app.dispatch drop constraint dispatch_kind_check,
      add constraint dispatch_kind_check check (kind in ('agenda', 'supplement', 'correction', 'minutes',
        'moved', 'cancelled', 'guests'))`.execute(db);
  await sql`alter table record.meeting add is_cancelled boolean not null default false`.execute(db);
}
