import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** A person's own calendar, fetched by calendar programs at a secret address; only its hash is kept. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.calendar_feed (
      authority_id uuid not null,
      person_id uuid not null,
      token_sha256 text not null,
      made_at timestamptz not null default now(),
      primary key (authority_id, person_id),
      unique (authority_id, token_sha256),
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await guardByAuthority(db, ["calendar_feed"]);
  await auditTables(db, {
    calendar_feed: { subject: "person", by: "person_id", hidden: ["token_sha256"] },
  });
}
