import { type Kysely, sql } from "kysely";

/** What a running meeting reads of an item is found by the item. */
export async function up(db: Kysely<object>): Promise<void> {
  for (const table of ["amendment", "vote", "dissent", "follow_up"])
    await sql`create index ${sql.id(`${table}_item`)} on ${sql.id("app", table)} (authority_id, item_id)`.execute(
      db,
    );
  await sql`
    create index chair_decision_body on app.chair_decision (authority_id, body_id, decided_on)`.execute(
    db,
  );
}
