import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** Who approves a case document, who gives advice on it, which bodies it goes to, who may see more. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.approval (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      document_id uuid not null,
      round int not null,
      state text not null default 'running' check (state in ('running', 'approved', 'returned', 'withdrawn')),
      started_at timestamptz not null default now(),
      started_by uuid not null,
      cut_off timestamptz,
      late_reason text,
      ended_at timestamptz,
      primary key (authority_id, id),
      unique (authority_id, document_id, round),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, started_by) references app.person
    )`.execute(db);
  await sql`
    create unique index approval_running on app.approval (authority_id, document_id) where state = 'running'`.execute(
    db,
  );
  await sql`
    create table app.approval_step (
      authority_id uuid not null,
      approval_id uuid not null,
      position int not null,
      kind text not null check (kind in ('author', 'leader', 'director', 'secretary', 'person', 'unit')),
      label text not null,
      person_id uuid,
      unit_id uuid,
      body_id uuid,
      state text not null default 'waiting' check (state in ('waiting', 'current', 'approved', 'returned', 'skipped')),
      current_since timestamptz,
      due_at timestamptz,
      reminded_at timestamptz,
      acted_at timestamptz,
      acted_by uuid,
      acted_for uuid,
      comment text,
      conditions text,
      primary key (authority_id, approval_id, position),
      foreign key (authority_id, approval_id) references app.approval on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, unit_id) references app.unit,
      foreign key (authority_id, body_id) references app.body,
      foreign key (authority_id, acted_by) references app.person,
      foreign key (authority_id, acted_for) references app.person
    )`.execute(db);
  await sql`
    create index approval_step_current on app.approval_step (authority_id, person_id) where state = 'current'`.execute(
    db,
  );
  await sql`
    create index approval_step_acted on app.approval_step (authority_id, acted_by) where acted_by is not null`.execute(
    db,
  );
  await sql`
    create table app.advice (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      approval_id uuid not null,
      label text not null,
      unit_id uuid,
      person_id uuid,
      asked_at timestamptz not null default now(),
      asked_by uuid,
      due_at timestamptz,
      reminded_at timestamptz,
      state text not null default 'asked' check (state in ('asked', 'answered', 'withdrawn')),
      answer text check (answer in ('no_remarks', 'remarks', 'against')),
      text text,
      answered_at timestamptz,
      answered_by uuid,
      answered_for uuid,
      primary key (authority_id, id),
      foreign key (authority_id, approval_id) references app.approval on delete cascade,
      foreign key (authority_id, unit_id) references app.unit,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, asked_by) references app.person,
      foreign key (authority_id, answered_by) references app.person,
      foreign key (authority_id, answered_for) references app.person,
      check ((state = 'answered') = (answer is not null))
    )`.execute(db);
  await sql`create index advice_approval on app.advice (authority_id, approval_id)`.execute(db);
  await sql`
    create index advice_asked on app.advice (authority_id, person_id) where state = 'asked'`.execute(
    db,
  );
  await sql`
    create table app.route_stop (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      document_id uuid not null,
      position int not null,
      body_id uuid not null,
      purpose text not null check (purpose in ('hearing', 'discussion', 'recommendation', 'decision', 'information')),
      wished_on date,
      state text not null default 'coming' check (state in ('coming', 'ready', 'scheduled', 'treated', 'skipped')),
      ready_at timestamptz,
      meeting_id uuid,
      treated_on date,
      outcome text,
      note text,
      primary key (authority_id, id),
      unique (authority_id, document_id, position) deferrable initially deferred,
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, body_id) references app.body
    )`.execute(db);
  await sql`
    create index route_stop_body on app.route_stop (authority_id, body_id, state, wished_on)`.execute(
    db,
  );
  await sql`
    create table app.access_request (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      person_id uuid not null,
      case_id uuid not null,
      basis text not null check (basis in ('§ 9', '§ 20, stk. 6')),
      reason text not null check (reason <> ''),
      asked_at timestamptz not null default now(),
      state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'ended')),
      decided_at timestamptz,
      decided_by uuid,
      decision text,
      valid_until date,
      primary key (authority_id, id),
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, decided_by) references app.person
    )`.execute(db);
  await sql`create index access_request_person on app.access_request (authority_id, person_id)`.execute(
    db,
  );
  // The log of openings of closed papers, as the data protection officer reads it.
  await sql`
    create index audit_entry_opened on app.audit_entry (authority_id, id) where action = 'opened'`.execute(
    db,
  );
  await guardByAuthority(db, [
    "approval",
    "approval_step",
    "advice",
    "route_stop",
    "access_request",
  ]);
  const ofDocument = { subject: "case-document", by: "document_id" };
  await auditTables(db, {
    approval: ofDocument,
    approval_step: { subject: "approval", by: "approval_id" },
    advice: { subject: "approval", by: "approval_id" },
    route_stop: ofDocument,
    access_request: { subject: "case", by: "case_id" },
  });
}
