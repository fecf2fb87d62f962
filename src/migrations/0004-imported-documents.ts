import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.imported_document (
      authority_id uuid not null,
      sha256 text not null,
      meeting_id uuid not null,
      name text not null,
      media_type text not null,
      size bigint not null,
      kind text not null check (kind in ('agenda', 'minutes')),
      document jsonb not null,
      current boolean not null,
      imported_at timestamptz not null default now(),
      primary key (authority_id, sha256),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade
    )`.execute(db);
  await sql`
    create unique index imported_document_current on app.imported_document (authority_id, meeting_id)
    where current`.execute(db);
  await guardByAuthority(db, ["imported_document"]);
}
