import { type Kysely, sql } from "kysely";
import { guardByAuthority } from "./guard.ts";

/**
 * What people are told, and the mails that go out. None of it has an audit trail: a notice follows a
 * change that has one, and the outbox itself tells what became of a mail.
 */
export async function up(db: Kysely<object>): Promise<void> {
  // The body of a mail is wiped when it is sent: it may hold a link that lets somebody in.
  await sql`
    create table app.mail (
      authority_id uuid not null references app.authority,
      id uuid not null default gen_random_uuid(),
      message_id text not null,
      to_name text not null,
      to_address text not null,
      subject text not null,
      text text,
      html text,
      headers jsonb not null default '{}',
      attachments jsonb not null default '[]',
      state text not null default 'waiting' check (state in ('waiting', 'held', 'sent', 'failed')),
      reason text,
      attempts int not null default 0,
      try_at timestamptz not null,
      queued_at timestamptz not null,
      settled_at timestamptz,
      primary key (authority_id, id),
      unique (authority_id, message_id),
      check (state = 'sent' or text is not null),
      check ((state in ('sent', 'failed')) = (settled_at is not null))
    )`.execute(db);
  await sql`
    create index mail_waiting on app.mail (authority_id, try_at) where state = 'waiting'`.execute(
    db,
  );
  await sql`create index mail_queued on app.mail (authority_id, queued_at desc, id)`.execute(db);
  // The same matter is told once until it is read: the unique index below.
  await sql`
    create table app.notice (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      person_id uuid not null,
      kind text not null check (kind <> ''),
      text text not null check (text <> ''),
      href text not null check (href ~ '^/([^/\\\\]|$)'),
      subject_kind text,
      subject_id text,
      delivery text not null check (delivery in ('at_once', 'digest', 'none')),
      created_at timestamptz not null,
      read_at timestamptz,
      mail_id uuid,
      primary key (authority_id, id),
      foreign key (authority_id, person_id) references app.person on delete cascade,
      foreign key (authority_id, mail_id) references app.mail,
      check ((subject_kind is null) = (subject_id is null))
    )`.execute(db);
  await sql`
    create unique index notice_unread on app.notice (authority_id, person_id, kind, subject_kind, subject_id)
    where read_at is null`.execute(db);
  await sql`
    create index notice_person on app.notice (authority_id, person_id, created_at desc, id)`.execute(
    db,
  );
  await sql`
    create index notice_unmailed on app.notice (authority_id, delivery, created_at)
    where mail_id is null and read_at is null and delivery <> 'none'`.execute(db);
  await sql`
    create index notice_subject on app.notice (authority_id, subject_kind, subject_id)
    where read_at is null`.execute(db);
  await sql`create index notice_mail on app.notice (authority_id, mail_id)`.execute(db);
  await sql`
    create table app.notice_preference (
      authority_id uuid not null,
      person_id uuid not null,
      kind text not null check (kind <> ''),
      delivery text not null check (delivery in ('at_once', 'digest', 'none')),
      primary key (authority_id, person_id, kind),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  // When a person's digest comes: the hour in Denmark, and ISO weekdays (1 is Monday).
  await sql`
    create table app.notice_rhythm (
      authority_id uuid not null,
      person_id uuid not null,
      hour int not null check (hour between 0 and 23),
      weekdays int[] not null check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
      on_holidays boolean not null,
      primary key (authority_id, person_id),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  await guardByAuthority(db, ["mail", "notice", "notice_preference", "notice_rhythm"]);
}
