// Long because the meeting from plan to minutes is one set of tables that lean on each other.
import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/**
 * Meetings that are prepared, held and recorded here: plan and state, agenda, dispatch, attendance,
 * decisions, minutes. What was read from papers keeps its rows, with `origin` "imported" and no state.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await planning(db);
  await agenda(db);
  await dispatch(db);
  await session(db);
  await minutes(db);
  await guardByAuthority(db, TABLES);
  // What only grows.
  await sql`
    revoke update, delete on app.meeting_state, app.agenda_version, app.minutes_signature,
      app.minutes_lock, app.minutes_addendum from tingsted_app`.execute(db);
  const ofMeeting = { subject: "meeting", by: "meeting_id" };
  const ofItem = { subject: "agenda-item", by: "item_id" };
  await auditTables(db, {
    meeting_series: { subject: "body", by: "body_id" },
    meeting_state: ofMeeting,
    item_guest: ofItem,
    agenda_version: { ...ofMeeting, hidden: ["content"] },
    dispatch: ofMeeting,
    dispatch_recipient: { subject: "dispatch", by: "dispatch_id" },
    attendance: ofMeeting,
    presence_change: ofMeeting,
    item_recusal: ofItem,
    amendment: { ...ofItem, hidden: ["text"] },
    vote: { ...ofItem, hidden: ["proposal"] },
    dissent: { ...ofItem, hidden: ["text"] },
    follow_up: { ...ofItem, hidden: ["text"] },
    chair_decision: { subject: "body", by: "body_id", hidden: ["text"] },
    minutes_circulation: ofMeeting,
    minutes_comment: { ...ofMeeting, hidden: ["text", "answer"] },
    minutes_signature: ofMeeting,
    minutes_lock: { ...ofMeeting, hidden: ["content"] },
    minutes_addendum: { ...ofMeeting, hidden: ["text"] },
    publication_hold: ofItem,
    redaction: { ...ofItem, hidden: ["phrase"] },
    item_extract: ofItem,
  });
  await auditWhatIsOwn(db);
  await usedFiles(db);
}

/** What was read from papers is told of by the record's chain; what is made here has its trail. */
async function auditWhatIsOwn(db: Kysely<object>): Promise<void> {
  const told = [
    ["meeting", "origin = 'own'", "'meeting', 'id'"],
    ["agenda_item", "is_own", "'meeting', 'meeting_id'"],
    ["decision", "changed_by is not null", "'agenda-item', 'item_id', 'content'"],
  ] as const;
  for (const [name, condition, words] of told) {
    const table = sql.id("app", name);
    const write = sql.raw(`execute function app.write_audit(${words})`);
    await sql`
      create trigger audit after insert or update on ${table}
      for each row when (${sql.raw(`new.${condition}`)}) ${write}`.execute(db);
    await sql`
      create trigger audit_removed after delete on ${table}
      for each row when (${sql.raw(`old.${condition}`)}) ${write}`.execute(db);
  }
}

/** Files of dispatches and extracts are in use too; see 0013. */
async function usedFiles(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function app.used_files(asked text[]) returns setof text
    language sql stable security definer set search_path = '' as $$
      select file from app.case_attachment_version where file = any(asked)
      union select sha256 from app.attachment where sha256 = any(asked)
      union select sha256 from app.imported_document where sha256 = any(asked)
      union select agenda_pdf from app.dispatch where agenda_pdf = any(asked)
      union select bundle_pdf from app.dispatch where bundle_pdf = any(asked)
      union select sha256 from app.item_extract where sha256 = any(asked)
      union select sha256 from record.file where sha256 = any(asked)
      union select sha256 from record.pdf where sha256 = any(asked)
      union select one from unnest(asked) one
        where exists (select from record.version v where strpos(v.document, one) > 0)
    $$`.execute(db);
}

const TABLES = [
  "meeting_series",
  "meeting_live",
  "meeting_state",
  "item_guest",
  "agenda_version",
  "dispatch",
  "dispatch_recipient",
  "attendance",
  "presence_change",
  "item_recusal",
  "amendment",
  "vote",
  "vote_cast",
  "dissent",
  "follow_up",
  "chair_decision",
  "meeting_operation",
  "minutes_circulation",
  "minutes_comment",
  "minutes_signature",
  "minutes_lock",
  "minutes_addendum",
  "publication_hold",
  "redaction",
  "item_extract",
];

async function planning(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.meeting_series (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      title text,
      rhythm jsonb not null,
      start_time time,
      end_time time,
      place text,
      online_url text,
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, body_id) references app.body,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
  await sql`
    alter table app.meeting
      add origin text not null default 'imported' check (origin in ('imported', 'own')),
      add state text check (state in ('planned', 'open', 'dispatched', 'running', 'draft', 'circulated', 'approved', 'published', 'cancelled')),
      add title text,
      add series_id uuid,
      add online_url text,
      add calendar_sequence int not null default 0,
      add agenda_revision int not null default 1,
      add started_at timestamptz,
      add ended_at timestamptz,
      add public_from timestamptz,
      add created_at timestamptz not null default now(),
      add created_by uuid,
      add check ((origin = 'own') = (state is not null)),
      add foreign key (authority_id, series_id) references app.meeting_series,
      add foreign key (authority_id, created_by) references app.person`.execute(db);
  // Where a meeting that runs is; its sequence grows by each change that screens show.
  await sql`
    create table app.meeting_live (
      authority_id uuid not null,
      meeting_id uuid not null,
      seq bigint not null default 0,
      current_item_id uuid,
      in_closed_part boolean not null default false,
      primary key (authority_id, meeting_id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade
    )`.execute(db);
  await sql`create index meeting_date on app.meeting (authority_id, date, body_id)`.execute(db);
  // Each step of a meeting's way with who took it, when and why; "moved" carries from and to.
  await sql`
    create table app.meeting_state (
      authority_id uuid not null,
      id bigint generated always as identity,
      meeting_id uuid not null,
      kind text not null check (kind in ('planned', 'open', 'dispatched', 'running', 'draft', 'circulated', 'approved', 'published', 'cancelled', 'moved', 'reopened')),
      at timestamptz not null default clock_timestamp(),
      person_id uuid,
      reason text,
      details jsonb not null default '{}',
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`create index meeting_state_meeting on app.meeting_state (authority_id, meeting_id, id)`.execute(
    db,
  );
}

async function agenda(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.agenda_item
      add is_own boolean not null default false,
      add item_type text,
      add standing text check (standing in ('agenda', 'minutes', 'schedule', 'information', 'next_items', 'any_other', 'chair_decisions', 'signature')),
      add is_chapter boolean not null default false,
      add chapter_key text,
      add document_id uuid,
      add stop_id uuid,
      add public_title text,
      add closed_ground text,
      add minutes int check (minutes between 0 and 1440),
      add pinned text check (pinned in ('first', 'last')),
      add supplement int not null default 0 check (supplement >= 0),
      add late_reason text,
      add withdrawn_at timestamptz,
      add withdrawn_by uuid,
      add withdrawn_reason text,
      add resubmitted_from uuid,
      add settled_at timestamptz,
      add settled_by uuid,
      add revision int not null default 1,
      add foreign key (authority_id, document_id) references app.case_document,
      add foreign key (authority_id, stop_id) references app.route_stop,
      add foreign key (authority_id, withdrawn_by) references app.person,
      add foreign key (authority_id, settled_by) references app.person`.execute(db);
  await sql`create index agenda_item_document on app.agenda_item (authority_id, document_id) where document_id is not null`.execute(
    db,
  );
  await sql`
    alter table app.attachment
      add is_closed boolean not null default false,
      add closed_ground text,
      add case_attachment_id uuid`.execute(db);
  await sql`
    alter table app.schedule_row
      add kind text not null default 'item' check (kind in ('item', 'break', 'entry')),
      add minutes int check (minutes between 0 and 1440),
      add fixed_start time`.execute(db);
  await sql`
    create table app.item_guest (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null default 1,
      name text not null check (name <> ''),
      function text,
      person_id uuid,
      email text,
      call_at time,
      state text not null default 'announced' check (state in ('announced', 'attended', 'absent')),
      came_at timestamptz,
      left_at timestamptz,
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`create index item_guest_item on app.item_guest (authority_id, item_id)`.execute(db);
  await sql`create index item_guest_person on app.item_guest (authority_id, person_id) where person_id is not null`.execute(
    db,
  );
  await sql`
    create table app.agenda_version (
      authority_id uuid not null,
      meeting_id uuid not null,
      number int not null,
      reason text not null check (reason in ('saved', 'dispatched', 'supplement', 'corrected', 'held')),
      note text,
      content jsonb not null,
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, meeting_id, number),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
}

async function dispatch(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.dispatch (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      kind text not null check (kind in ('agenda', 'supplement', 'correction', 'minutes', 'moved', 'cancelled')),
      version int,
      deadline date,
      late_reason text,
      message text,
      checks jsonb not null default '[]',
      public_at timestamptz,
      published_at timestamptz,
      agenda_pdf text,
      bundle_pdf text,
      sent_at timestamptz not null default now(),
      sent_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, sent_by) references app.person
    )`.execute(db);
  await sql`create index dispatch_meeting on app.dispatch (authority_id, meeting_id, sent_at)`.execute(
    db,
  );
  await sql`create index dispatch_waiting on app.dispatch (authority_id, public_at) where published_at is null and public_at is not null`.execute(
    db,
  );
  await sql`
    create table app.dispatch_recipient (
      authority_id uuid not null,
      dispatch_id uuid not null,
      person_id uuid not null,
      name text not null,
      email text,
      role text not null,
      sees text not null check (sees in ('all', 'open', 'items')),
      opened_at timestamptz,
      primary key (authority_id, dispatch_id, person_id),
      foreign key (authority_id, dispatch_id) references app.dispatch on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
}

async function session(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.attendance (
      authority_id uuid not null,
      meeting_id uuid not null,
      person_id uuid not null,
      position int not null,
      role text not null check (role in ('chair', 'deputy', 'member', 'substitute', 'secretary', 'observer')),
      party text,
      substitute_for uuid,
      state text not null default 'expected' check (state in ('expected', 'present', 'cancelled', 'absent')),
      reason text,
      revision int not null default 1,
      primary key (authority_id, meeting_id, person_id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, substitute_for) references app.person
    )`.execute(db);
  // Who came or left during the meeting: from which item on, and when.
  await sql`
    create table app.presence_change (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('arrived', 'left')),
      item_id uuid,
      at timestamptz not null,
      note text,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade
    )`.execute(db);
  await sql`create index presence_change_meeting on app.presence_change (authority_id, meeting_id, at)`.execute(
    db,
  );
  // Forvaltningsloven §§ 3-6, kommunestyrelsesloven § 14: raised, then ruled on by the body.
  await sql`
    create table app.item_recusal (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      person_id uuid not null,
      reason text not null check (reason <> ''),
      raised_at timestamptz not null default now(),
      raised_by uuid not null,
      ruling text check (ruling in ('recused', 'not_recused')),
      ruled_at timestamptz,
      ruled_by uuid,
      primary key (authority_id, id),
      unique (authority_id, item_id, person_id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, raised_by) references app.person,
      foreign key (authority_id, ruled_by) references app.person
    )`.execute(db);
  await sql`
    alter table app.decision
      add state text not null default 'settled' check (state in ('draft', 'settled')),
      add revision int not null default 1,
      add outcome jsonb,
      add changed_at timestamptz,
      add changed_by uuid,
      add foreign key (authority_id, changed_by) references app.person`.execute(db);
  await sql`
    create table app.amendment (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null default 1,
      proposed_by text not null check (proposed_by <> ''),
      person_id uuid,
      text text not null check (text <> ''),
      state text not null default 'proposed' check (state in ('proposed', 'adopted', 'rejected', 'withdrawn')),
      made_at timestamptz not null default now(),
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`
    create table app.vote (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null default 1,
      amendment_id uuid,
      proposal text not null default '',
      method text not null check (method in ('hands', 'names', 'party', 'secret')),
      entitled int not null check (entitled >= 0),
      votes_for int not null default 0 check (votes_for >= 0),
      votes_against int not null default 0 check (votes_against >= 0),
      votes_abstain int not null default 0 check (votes_abstain >= 0),
      casting text check (casting in ('for', 'against')),
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, amendment_id) references app.amendment on delete cascade,
      foreign key (authority_id, made_by) references app.person,
      constraint no_more_votes_than_entitled check (votes_for + votes_against + votes_abstain <= entitled)
    )`.execute(db);
  await sql`
    create table app.vote_cast (
      authority_id uuid not null,
      vote_id uuid not null,
      voter text not null check (voter <> ''),
      person_id uuid,
      weight int not null default 1 check (weight > 0),
      choice text not null check (choice in ('for', 'against', 'abstain')),
      primary key (authority_id, vote_id, voter, choice),
      foreign key (authority_id, vote_id) references app.vote on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`
    create table app.dissent (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null default 1,
      person_id uuid,
      who text not null check (who <> ''),
      text text not null check (text <> ''),
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
  await sql`
    create table app.follow_up (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      position int not null default 1,
      text text not null check (text <> ''),
      unit_id uuid,
      person_id uuid,
      responsible text,
      due_on date,
      due_body_id uuid,
      due_note text,
      state text not null default 'given' check (state in ('given', 'withdrawn')),
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, unit_id) references app.unit,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, due_body_id) references app.body,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
  // What the chair decided between meetings (kommunestyrelsesloven § 31 and the like); reported at the next.
  await sql`
    create table app.chair_decision (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      title text not null check (title <> ''),
      text text not null check (text <> ''),
      decided_on date not null,
      person_id uuid not null,
      document_id uuid,
      is_closed boolean not null default false,
      closed_ground text,
      reported_item_id uuid,
      made_at timestamptz not null default now(),
      primary key (authority_id, id),
      foreign key (authority_id, body_id) references app.body,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, document_id) references app.case_document,
      foreign key (authority_id, reported_item_id) references app.agenda_item on delete set null (reported_item_id)
    )`.execute(db);
  // What a screen sent, by the id that it gave it: the same twice is done once, and each can be undone.
  await sql`
    create table app.meeting_operation (
      authority_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      seq bigint not null,
      person_id uuid not null,
      verb text not null,
      input jsonb not null,
      result jsonb,
      inverse jsonb,
      undone_at timestamptz,
      at timestamptz not null default clock_timestamp(),
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`create index meeting_operation_meeting on app.meeting_operation (authority_id, meeting_id, seq)`.execute(
    db,
  );
}

async function minutes(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.minutes_circulation (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      deadline timestamptz,
      message text,
      sent_at timestamptz not null default now(),
      sent_by uuid not null,
      closed_at timestamptz,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, sent_by) references app.person
    )`.execute(db);
  await sql`
    create table app.minutes_comment (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      item_id uuid,
      person_id uuid not null,
      text text not null check (text <> ''),
      made_at timestamptz not null default now(),
      answer text,
      outcome text check (outcome in ('taken', 'not_taken', 'noted')),
      answered_at timestamptz,
      answered_by uuid,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, answered_by) references app.person
    )`.execute(db);
  // Kommunestyrelsesloven § 13: one signature for each who was present, on one text.
  await sql`
    create table app.minutes_signature (
      authority_id uuid not null,
      meeting_id uuid not null,
      person_id uuid not null,
      sha256 text not null,
      signed_at timestamptz not null default now(),
      with_second_factor boolean not null,
      primary key (authority_id, meeting_id, person_id, sha256),
      foreign key (authority_id, meeting_id) references app.meeting on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`
    create table app.minutes_lock (
      authority_id uuid not null,
      meeting_id uuid not null,
      content text not null,
      sha256 text not null,
      approved_by text not null check (approved_by in ('signature', 'comments', 'next-meeting')),
      approving_item_id uuid,
      locked_at timestamptz not null default now(),
      locked_by uuid,
      primary key (authority_id, meeting_id),
      foreign key (authority_id, meeting_id) references app.meeting,
      foreign key (authority_id, locked_by) references app.person
    )`.execute(db);
  await sql`
    create table app.minutes_addendum (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      meeting_id uuid not null,
      item_id uuid,
      text text not null check (text <> ''),
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references app.meeting,
      foreign key (authority_id, item_id) references app.agenda_item,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
  await sql`
    create table app.publication_hold (
      authority_id uuid not null,
      item_id uuid not null,
      reason text not null check (reason <> ''),
      until_told boolean not null default false,
      set_at timestamptz not null default now(),
      set_by uuid not null,
      lifted_at timestamptz,
      lifted_by uuid,
      primary key (authority_id, item_id),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, set_by) references app.person,
      foreign key (authority_id, lifted_by) references app.person
    )`.execute(db);
  await sql`
    create table app.redaction (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      phrase text not null check (phrase <> ''),
      kind text not null check (kind in ('cpr', 'party', 'other')),
      state text not null default 'proposed' check (state in ('proposed', 'accepted', 'refused')),
      replacement text not null default '[navn udeladt]',
      made_at timestamptz not null default now(),
      decided_by uuid,
      decided_at timestamptz,
      primary key (authority_id, id),
      unique (authority_id, item_id, phrase),
      foreign key (authority_id, item_id) references app.agenda_item on delete cascade,
      foreign key (authority_id, decided_by) references app.person
    )`.execute(db);
  await sql`
    create table app.item_extract (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      item_id uuid not null,
      sha256 text not null,
      size bigint not null,
      made_at timestamptz not null default now(),
      made_by uuid,
      primary key (authority_id, id),
      foreign key (authority_id, item_id) references app.agenda_item,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
}
