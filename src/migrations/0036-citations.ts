import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

/**
 * Where each item stands in the paper that it was read from and what of it was repaired, how the paper
 * was read as a whole, and the tasks that its decisions give, as proposals.
 */
export async function up(db: Kysely<object>): Promise<void> {
  // As it was read: places, doubts and repairs. Null for what came in before they were kept.
  await sql`alter table app.imported_document add column reading jsonb`.execute(db);
  await sql`
    create table app.item_source (
      authority_id uuid not null,
      item_id uuid not null,
      sha256 text not null,
      places jsonb not null,
      repairs jsonb not null,
      primary key (authority_id, item_id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, sha256) references app.imported_document on delete cascade
    )`.execute(db);
  await sql`
    create table app.follow_up_proposal (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null,
      text text not null,
      responsible text,
      due text,
      due_meeting jsonb,
      forward_to text,
      state text not null default 'proposed' check (state in ('proposed', 'accepted', 'dismissed')),
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade
    )`.execute(db);
  await sql`create index on app.follow_up_proposal (authority_id, item_id, position)`.execute(db);
  await sql`create index on app.item_source (authority_id, sha256)`.execute(db);
  await guardByAuthority(db, ["item_source", "follow_up_proposal"]);
  // What is read from a paper is told of by the paper; what somebody makes of a proposal has its trail.
  await sql`
    create trigger audit after update on app.follow_up_proposal
    for each row execute function app.write_audit('agenda-item', 'item_id', 'text')`.execute(db);
}
