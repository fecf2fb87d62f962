import { type Kysely, sql } from "kysely";

/**
 * Puts `tables` of schema app under row-level security by authority and lets the app door work on
 * them. Every table of the schema must be named in one such call; a test holds it.
 */
export async function guardByAuthority(db: Kysely<object>, tables: string[]): Promise<void> {
  for (const name of tables) {
    const table = sql.id("app", name);
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`
      create policy by_authority on ${table} to tingsted_app
      using (authority_id = app.current_authority())
      with check (authority_id = app.current_authority())`.execute(db);
    await sql`grant select, insert, update, delete on ${table} to tingsted_app`.execute(db);
  }
}
