import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** What a municipality's own directory keeps here by SCIM: people, leaders, groups and what they give. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.person
      add manager_id uuid,
      add in_directory boolean not null default false,
      add directory jsonb,
      add foreign key (authority_id, manager_id) references app.person,
      add check (manager_id <> id)`.execute(db);
  for (const table of ["authority_role", "membership"]) {
    await sql`
      alter table ${sql.id("app", table)} add by_directory boolean not null default false`.execute(
      db,
    );
  }
  await sql`
    create table app.directory_client (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      name text not null check (name <> ''),
      token_hash bytea not null,
      created_at timestamptz not null default now(),
      created_by uuid,
      last_used_at timestamptz,
      revoked_at timestamptz,
      primary key (authority_id, id),
      unique (authority_id, token_hash),
      foreign key (authority_id, created_by) references app.person
    )`.execute(db);
  await sql`
    create table app.directory_group (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      display_name text not null check (display_name <> ''),
      external_id text,
      role text check (role in ('administrator', 'case_worker', 'secretary', 'records', 'dpo', 'support')),
      body_id uuid,
      membership_role text check (membership_role in ('chair', 'deputy', 'member', 'substitute', 'secretary', 'observer')),
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      primary key (authority_id, id),
      unique (authority_id, external_id),
      foreign key (authority_id, body_id) references app.body,
      check ((body_id is null) = (membership_role is null))
    )`.execute(db);
  await sql`
    create unique index directory_group_name on app.directory_group (authority_id, lower(display_name))`.execute(
    db,
  );
  await sql`
    create table app.directory_group_member (
      authority_id uuid not null,
      group_id uuid not null,
      person_id uuid not null,
      primary key (authority_id, group_id, person_id),
      foreign key (authority_id, group_id) references app.directory_group on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`
    create index directory_group_member_person on app.directory_group_member (authority_id, person_id)`.execute(
    db,
  );
  await guardByAuthority(db, ["directory_client", "directory_group", "directory_group_member"]);
  await auditTables(db, {
    directory_client: { subject: "directory-client", by: "id", hidden: ["token_hash"] },
    directory_group: { subject: "directory-group", by: "id" },
    directory_group_member: { subject: "directory-group", by: "group_id" },
  });
}
