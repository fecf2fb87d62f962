import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.meeting (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      term_id uuid,
      slug text not null,
      kind text not null check (kind in ('agenda', 'minutes')),
      date date not null,
      start_time time,
      end_time time,
      starts_at timestamptz,
      place text,
      primary key (authority_id, id),
      unique (authority_id, body_id, slug),
      foreign key (authority_id, body_id) references app.body,
      foreign key (authority_id, term_id) references app.term
    )`.execute(db);
  await sql`
    create table app.meeting_person (
      authority_id uuid not null,
      meeting_id uuid not null,
      role text not null check (role in ('participant', 'absent', 'substitute')),
      position int not null,
      person_id uuid not null,
      substitute_for uuid,
      primary key (authority_id, meeting_id, role, position),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, substitute_for) references app.person
    )`.execute(db);
  await sql`
    create table app.preamble (
      authority_id uuid not null,
      meeting_id uuid not null,
      position int not null,
      heading text not null,
      kind text not null,
      content jsonb not null,
      primary key (authority_id, meeting_id, position),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade
    )`.execute(db);
  // A chapter is an item that holds items; both stand in one table.
  await sql`
    create table app.agenda_item (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      parent_id uuid,
      position int not null,
      number text not null,
      title text not null,
      case_id uuid,
      case_handlers text[] not null default '{}',
      closed boolean not null default false,
      page int,
      attendance text[] not null default '{}',
      primary key (authority_id, id),
      unique (authority_id, meeting_id, number) deferrable initially deferred,
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, parent_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, case_id) references app.case_file
    )`.execute(db);
  await sql`create index on app.agenda_item (authority_id, case_id)`.execute(db);
  await sql`
    create table app.section (
      authority_id uuid not null,
      item_id uuid not null,
      position int not null,
      heading text not null,
      kind text not null,
      content jsonb not null,
      primary key (authority_id, item_id, position),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade
    )`.execute(db);
  await sql`
    create table app.attachment (
      authority_id uuid not null,
      item_id uuid not null,
      position int not null,
      title text not null,
      sha256 text,
      file_name text,
      media_type text,
      size bigint,
      primary key (authority_id, item_id, position),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      check ((sha256 is null) = (file_name is null) and (sha256 is null) = (media_type is null) and (sha256 is null) = (size is null))
    )`.execute(db);
  await sql`
    create table app.link (
      authority_id uuid not null,
      item_id uuid not null,
      position int not null,
      title text not null,
      url text not null,
      primary key (authority_id, item_id, position),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade
    )`.execute(db);
  await sql`
    create table app.schedule_row (
      authority_id uuid not null,
      meeting_id uuid not null,
      position int not null,
      from_time time not null,
      to_time time not null,
      title text not null,
      guests text[] not null default '{}',
      block text,
      item_id uuid,
      primary key (authority_id, meeting_id, position),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, item_id) references app.agenda_item on delete set null (item_id)
    )`.execute(db);
  await sql`
    create table app.decision (
      authority_id uuid not null,
      item_id uuid not null,
      position int not null,
      body text,
      body_id uuid,
      date date,
      content jsonb not null,
      type text not null,
      types text[] not null,
      votes jsonb,
      dissents text[] not null default '{}',
      primary key (authority_id, item_id, position),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, body_id) references app.body
    )`.execute(db);
  await guardByAuthority(db, [
    "meeting",
    "meeting_person",
    "preamble",
    "agenda_item",
    "section",
    "attachment",
    "link",
    "schedule_row",
    "decision",
  ]);
}
