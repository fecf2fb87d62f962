import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** Units, people with roles, bodies with rules, terms with dates, memberships, nominations, lists. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.authority
      add kind text not null default 'municipality' check (kind in ('municipality', 'region', 'inter-municipal')),
      add case_number_scheme text not null default 'S{year}-{n}' check (case_number_scheme like '%{n}%'),
      add needs_second_factor boolean not null default false,
      add largest_file_mb int not null default 200 check (largest_file_mb between 1 and 2000)`.execute(
    db,
  );
  await sql`
    create table app.unit (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      parent_id uuid,
      name text not null check (name <> ''),
      leader_id uuid,
      external_id text,
      valid_from date,
      valid_to date,
      primary key (authority_id, id),
      unique (authority_id, external_id),
      unique nulls not distinct (authority_id, parent_id, name, valid_to),
      foreign key (authority_id, parent_id) references app.unit,
      check (parent_id <> id),
      check (valid_from <= valid_to)
    )`.execute(db);
  // Two people may share a name; the papers' printed names may not.
  await sql`alter table app.person drop constraint person_authority_id_name_key`.execute(db);
  await sql`
    alter table app.person
      add is_registered boolean not null default false,
      add email text check (email ~ '^[^@\\s]+@[^@\\s]+$'),
      add initials text,
      add title text,
      add phone text,
      add unit_id uuid,
      add level int check (level between 1 and 9),
      add is_active boolean not null default true,
      add deactivated_at timestamptz,
      add external_id text,
      add user_name text,
      add created_at timestamptz not null default now(),
      add changed_at timestamptz not null default now(),
      add foreign key (authority_id, unit_id) references app.unit`.execute(db);
  await sql`
    create unique index person_printed_name on app.person (authority_id, name) where not is_registered`.execute(
    db,
  );
  for (const column of ["email", "user_name"]) {
    await sql`
      create unique index ${sql.id(`person_${column}`)} on app.person (authority_id, lower(${sql.id(column)}))
      where ${sql.id(column)} is not null`.execute(db);
  }
  await sql`create unique index person_external_id on app.person (authority_id, external_id)`.execute(
    db,
  );
  await sql`create index person_unit on app.person (authority_id, unit_id)`.execute(db);
  await sql`
    alter table app.unit add foreign key (authority_id, leader_id) references app.person`.execute(
    db,
  );
  // No unit is above itself, whoever writes.
  await sql`
    create function app.unit_is_a_tree() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock(hashtext('tingsted units'), hashtext(new.authority_id::text));
      if exists (
        with recursive above as (
          select new.parent_id as id
          union select unit.parent_id from app.unit join above on unit.id = above.id
          where unit.authority_id = new.authority_id
        ) select from above where id = new.id
      ) then raise exception using errcode = 'TG001', message = 'a unit stands above itself';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger is_a_tree before insert or update of parent_id on app.unit
    for each row when (new.parent_id is not null) execute function app.unit_is_a_tree()`.execute(
    db,
  );
  await sql`
    create table app.head_count (
      authority_id uuid not null,
      unit_id uuid not null,
      counted_on date not null,
      people int not null check (people >= 0),
      full_time numeric(9, 2) check (full_time >= 0),
      primary key (authority_id, unit_id, counted_on),
      foreign key (authority_id, unit_id) references app.unit on delete cascade
    )`.execute(db);
  await sql`
    create table app.authority_role (
      authority_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('administrator', 'case_worker', 'secretary', 'records', 'dpo', 'support')),
      primary key (authority_id, person_id, role),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  await sql`
    create table app.absence (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      person_id uuid not null,
      delegate_id uuid not null,
      starts_on date not null,
      ends_on date not null,
      primary key (authority_id, id),
      foreign key (authority_id, person_id) references app.person on delete cascade,
      foreign key (authority_id, delegate_id) references app.person on delete cascade,
      check (starts_on <= ends_on),
      check (person_id <> delegate_id)
    )`.execute(db);
  await sql`
    alter table app.body
      add parent_id uuid,
      add purpose text,
      add tasks text,
      add levels text,
      add valid_from date,
      add valid_to date,
      add rules jsonb not null default '{}',
      add external_id text,
      add foreign key (authority_id, parent_id) references app.body,
      add check (parent_id <> id),
      add check (valid_from <= valid_to)`.execute(db);
  await sql`
    alter table app.body_alias
      add kind text not null default 'alias' check (kind in ('name', 'alias', 'former')),
      add valid_to date`.execute(db);
  await sql`
    alter table app.term
      add starts_on date,
      add ends_on date,
      add check (starts_on <= ends_on)`.execute(db);
  await sql`
    create function app.terms_dont_overlap() returns trigger language plpgsql as $$
    begin
      perform from app.body where authority_id = new.authority_id and id = new.body_id for update;
      if exists (
        select from app.term
        where authority_id = new.authority_id and body_id = new.body_id and id <> new.id
          and starts_on is not null
          and daterange(starts_on, ends_on, '[]') && daterange(new.starts_on, new.ends_on, '[]')
      ) then raise exception using errcode = 'TG002', message = 'terms of a body overlap';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger dont_overlap before insert or update on app.term
    for each row when (new.starts_on is not null) execute function app.terms_dont_overlap()`.execute(
    db,
  );
  await sql`
    create table app.membership (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      person_id uuid not null,
      term_id uuid,
      role text not null check (role in ('chair', 'deputy', 'member', 'substitute', 'secretary', 'observer')),
      substitute_for uuid,
      party text,
      area text,
      starts_on date not null,
      ends_on date,
      primary key (authority_id, id),
      foreign key (authority_id, body_id) references app.body on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, term_id) references app.term,
      foreign key (authority_id, substitute_for) references app.person,
      check (starts_on <= ends_on),
      check (substitute_for is null or role = 'substitute')
    )`.execute(db);
  await sql`create index membership_body on app.membership (authority_id, body_id)`.execute(db);
  await sql`create index membership_person on app.membership (authority_id, person_id)`.execute(db);
  await sql`
    create table app.nomination_round (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      title text not null check (title <> ''),
      deadline date,
      member_from date not null,
      created_at timestamptz not null default now(),
      approved_at timestamptz,
      approved_by uuid,
      note text,
      primary key (authority_id, id),
      foreign key (authority_id, body_id) references app.body on delete cascade,
      foreign key (authority_id, approved_by) references app.person
    )`.execute(db);
  await sql`
    create table app.nomination_area (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      round_id uuid not null,
      name text not null check (name <> ''),
      unit_id uuid,
      responsible_id uuid,
      expected int check (expected >= 0),
      submitted_at timestamptz,
      submitted_by uuid,
      primary key (authority_id, id),
      unique (authority_id, round_id, name),
      foreign key (authority_id, round_id) references app.nomination_round on delete cascade,
      foreign key (authority_id, unit_id) references app.unit,
      foreign key (authority_id, responsible_id) references app.person
    )`.execute(db);
  await sql`
    create table app.nominee (
      authority_id uuid not null,
      area_id uuid not null,
      person_id uuid not null,
      reason text,
      state text not null default 'proposed' check (state in ('proposed', 'approved', 'declined')),
      primary key (authority_id, area_id, person_id),
      foreign key (authority_id, area_id) references app.nomination_area on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`
    create table app.distribution_list (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      name text not null check (name <> ''),
      primary key (authority_id, id),
      unique (authority_id, name)
    )`.execute(db);
  await sql`
    create table app.distribution_source (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      list_id uuid not null,
      body_id uuid,
      roles text[] not null default '{}',
      unit_id uuid,
      person_id uuid,
      primary key (authority_id, id),
      foreign key (authority_id, list_id) references app.distribution_list on delete cascade,
      foreign key (authority_id, body_id) references app.body on delete cascade,
      foreign key (authority_id, unit_id) references app.unit on delete cascade,
      foreign key (authority_id, person_id) references app.person on delete cascade,
      check (num_nonnulls(body_id, unit_id, person_id) = 1)
    )`.execute(db);
  await guardByAuthority(db, [
    "unit",
    "head_count",
    "authority_role",
    "absence",
    "membership",
    "nomination_round",
    "nomination_area",
    "nominee",
    "distribution_list",
    "distribution_source",
  ]);
  await auditTables(db, {
    unit: { subject: "unit", by: "id" },
    head_count: { subject: "unit", by: "unit_id" },
    authority_role: { subject: "person", by: "person_id" },
    absence: { subject: "person", by: "person_id" },
    membership: { subject: "body", by: "body_id" },
    nomination_round: { subject: "nomination", by: "id" },
    nomination_area: { subject: "nomination", by: "round_id" },
    nominee: { subject: "nomination-area", by: "area_id" },
    distribution_list: { subject: "distribution", by: "id" },
    distribution_source: { subject: "distribution", by: "list_id" },
  });
}
