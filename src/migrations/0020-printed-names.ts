import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/**
 * Names of papers that are known to be a registered person's, and how a meeting's papers printed who
 * took part, whatever he is called elsewhere.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.printed_name (
      authority_id uuid not null references app.authority,
      name text not null check (name <> ''),
      person_id uuid not null,
      added_at timestamptz not null default now(),
      primary key (authority_id, name),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  await sql`create index printed_name_person on app.printed_name (authority_id, person_id)`.execute(
    db,
  );
  await sql`
    alter table app.meeting_person add printed_name text, add printed_for text`.execute(db);
  await sql`create index meeting_person_person on app.meeting_person (authority_id, person_id)`.execute(
    db,
  );
  await guardByAuthority(db, ["printed_name"]);
  await auditTables(db, { printed_name: { subject: "person", by: "person_id" } });
}
