import { type Kysely, sql } from "kysely";

/** The two schemas and the two roles that work on them (docs/architecture.md, two doors). */
export async function up(db: Kysely<object>): Promise<void> {
  for (const role of ["tingsted_app", "tingsted_public"]) {
    await sql`
      do $$ begin
        create role ${sql.id(role)} login;
      exception when duplicate_object or unique_violation then null;
      end $$`.execute(db);
  }
  await sql`create schema app`.execute(db);
  await sql`create schema record`.execute(db);
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema app, record to tingsted_app`.execute(db);
  await sql`grant usage on schema record to tingsted_public`.execute(db);
  await sql`alter role tingsted_public set default_transaction_read_only = on`.execute(db);
  await sql`
    create function app.current_authority() returns uuid language sql stable as
    $$ select nullif(current_setting('tingsted.authority', true), '')::uuid $$`.execute(db);
}
