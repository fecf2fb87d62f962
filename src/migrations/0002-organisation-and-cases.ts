import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.authority (
      authority_id uuid primary key default gen_random_uuid(),
      slug text not null unique check (slug <> ''),
      name text not null check (name <> ''),
      is_sample boolean not null default false,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table app.body (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      slug text not null,
      name text not null,
      kind text not null check (kind in ('political', 'administrative', 'med', 'inter-municipal')),
      organisation text,
      primary key (authority_id, id),
      unique (authority_id, slug)
    )`.execute(db);
  // A body is found by any of its printed names; the key is the name in lower case, spaces folded.
  await sql`
    create table app.body_alias (
      authority_id uuid not null,
      key text not null,
      body_id uuid not null,
      name text not null,
      primary key (authority_id, key),
      foreign key (authority_id, body_id) references app.body on delete cascade
    )`.execute(db);
  await sql`
    create table app.term (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      label text not null,
      primary key (authority_id, id),
      unique (authority_id, body_id, label),
      foreign key (authority_id, body_id) references app.body on delete cascade
    )`.execute(db);
  await sql`
    create table app.person (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      name text not null,
      primary key (authority_id, id),
      unique (authority_id, name)
    )`.execute(db);
  await sql`
    create table app.case_file (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      number text not null,
      primary key (authority_id, id),
      unique (authority_id, number)
    )`.execute(db);
  await guardByAuthority(db, ["authority", "body", "body_alias", "term", "person", "case_file"]);
}
