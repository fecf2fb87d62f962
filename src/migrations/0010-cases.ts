import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";
import { guardByAuthority } from "./guard.ts";

/** What a case is made of: people, papers, versions, comments and attachments. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    alter table app.case_file
      add title text not null default '',
      add public_title text,
      add unit_id uuid,
      add kle_code text,
      add sensitivity text not null default 'normal'
        check (sensitivity in ('normal', 'internal', 'confidential', 'personal')),
      add state text not null default 'open' check (state in ('open', 'closed')),
      add origin text not null default 'imported' check (origin in ('imported', 'own', 'external')),
      add created_at timestamptz not null default now(),
      add created_by uuid,
      add changed_at timestamptz not null default now(),
      add foreign key (authority_id, unit_id) references app.unit,
      add foreign key (authority_id, created_by) references app.person`.execute(db);
  await sql`create index case_file_changed on app.case_file (authority_id, changed_at desc, id)`.execute(
    db,
  );
  await sql`create index case_file_unit on app.case_file (authority_id, unit_id)`.execute(db);
  await sql`
    create table app.case_counter (
      authority_id uuid not null references app.authority,
      key text not null,
      last int not null,
      primary key (authority_id, key)
    )`.execute(db);
  await sql`
    create table app.kle_entry (
      authority_id uuid not null references app.authority,
      code text not null,
      title text not null,
      is_current boolean not null default true,
      primary key (authority_id, code)
    )`.execute(db);
  await sql`
    create table app.case_handler (
      authority_id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      position int not null default 1,
      primary key (authority_id, case_id, person_id),
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`create index case_handler_person on app.case_handler (authority_id, person_id)`.execute(
    db,
  );
  await sql`
    create table app.case_link (
      authority_id uuid not null,
      case_id uuid not null,
      other_id uuid not null,
      kind text not null check (kind in ('related', 'follows', 'part_of')),
      primary key (authority_id, case_id, other_id),
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, other_id) references app.case_file on delete cascade,
      check (case_id <> other_id)
    )`.execute(db);
  await sql`
    create table app.case_party (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      case_id uuid not null,
      name text not null check (name <> ''),
      contact text,
      must_be_told boolean not null default true,
      told_at timestamptz,
      told_by uuid,
      told_how text,
      primary key (authority_id, id),
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, told_by) references app.person
    )`.execute(db);
  // The journal of a case (offentlighedsloven § 13): entries are added, never changed.
  await sql`
    create table app.case_entry (
      authority_id uuid not null,
      id bigint generated always as identity,
      case_id uuid not null,
      document_id uuid,
      at timestamptz not null default clock_timestamp(),
      person_id uuid,
      kind text not null,
      text text not null,
      primary key (authority_id, id),
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, person_id) references app.person
    )`.execute(db);
  await sql`create index case_entry_case on app.case_entry (authority_id, case_id, id)`.execute(db);
  await sql`
    create table app.case_recusal (
      authority_id uuid not null,
      case_id uuid not null,
      person_id uuid not null,
      reason text not null check (reason <> ''),
      registered_at timestamptz not null default now(),
      registered_by uuid not null,
      primary key (authority_id, case_id, person_id),
      foreign key (authority_id, case_id) references app.case_file on delete cascade,
      foreign key (authority_id, person_id) references app.person,
      foreign key (authority_id, registered_by) references app.person
    )`.execute(db);
  await sql`
    create table app.case_document (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      case_id uuid not null,
      title text not null check (title <> ''),
      public_title text,
      body_id uuid,
      template text not null,
      item_type text not null,
      is_closed boolean not null default false,
      closed_ground text,
      state text not null default 'draft'
        check (state in ('draft', 'in_approval', 'returned', 'approved', 'withdrawn')),
      author_id uuid not null,
      revision int not null default 1,
      created_at timestamptz not null default now(),
      changed_at timestamptz not null default now(),
      changed_by uuid,
      primary key (authority_id, id),
      foreign key (authority_id, case_id) references app.case_file,
      foreign key (authority_id, body_id) references app.body,
      foreign key (authority_id, author_id) references app.person,
      foreign key (authority_id, changed_by) references app.person
    )`.execute(db);
  await sql`create index case_document_case on app.case_document (authority_id, case_id)`.execute(
    db,
  );
  await sql`
    create index case_document_author on app.case_document (authority_id, author_id, state, changed_at desc)`.execute(
    db,
  );
  await sql`
    create table app.case_section (
      authority_id uuid not null,
      document_id uuid not null,
      key text not null,
      position int not null,
      kind text not null,
      heading text not null,
      required text not null default 'optional' check (required in ('required', 'warn', 'optional')),
      content jsonb not null,
      words int not null default 0,
      revision int not null default 1,
      changed_at timestamptz not null default now(),
      changed_by uuid,
      primary key (authority_id, document_id, key),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, changed_by) references app.person
    )`.execute(db);
  await sql`
    create table app.case_version (
      authority_id uuid not null,
      document_id uuid not null,
      number int not null,
      reason text not null check (reason in ('saved', 'sent', 'returned', 'approved', 'restored', 'imported')),
      note text,
      content jsonb not null,
      made_at timestamptz not null default now(),
      made_by uuid not null,
      primary key (authority_id, document_id, number),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, made_by) references app.person
    )`.execute(db);
  await sql`
    create table app.case_comment (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      document_id uuid not null,
      section_key text,
      quote text,
      parent_id uuid,
      text text not null check (text <> ''),
      author_id uuid not null,
      created_at timestamptz not null default now(),
      resolved_at timestamptz,
      resolved_by uuid,
      primary key (authority_id, id),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, parent_id) references app.case_comment on delete cascade,
      foreign key (authority_id, author_id) references app.person,
      foreign key (authority_id, resolved_by) references app.person
    )`.execute(db);
  await sql`create index case_comment_document on app.case_comment (authority_id, document_id)`.execute(
    db,
  );
  await sql`
    create table app.case_attachment (
      authority_id uuid not null,
      id uuid not null default gen_random_uuid(),
      document_id uuid not null,
      position int not null,
      title text not null check (title <> ''),
      is_closed boolean not null default false,
      closed_ground text,
      created_at timestamptz not null default now(),
      created_by uuid not null,
      removed_at timestamptz,
      removed_by uuid,
      primary key (authority_id, id),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, created_by) references app.person,
      foreign key (authority_id, removed_by) references app.person
    )`.execute(db);
  await sql`
    create index case_attachment_document on app.case_attachment (authority_id, document_id, position)`.execute(
    db,
  );
  await sql`
    create table app.case_attachment_version (
      authority_id uuid not null,
      attachment_id uuid not null,
      number int not null,
      status text not null default 'draft' check (status in ('draft', 'valid')),
      file text not null,
      file_name text not null,
      media_type text not null,
      bytes bigint not null check (bytes > 0),
      uploaded_at timestamptz not null default now(),
      uploaded_by uuid not null,
      scan text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned', 'failed')),
      scan_note text,
      text_state text not null default 'waiting' check (text_state in ('waiting', 'done', 'none', 'failed')),
      text text,
      primary key (authority_id, attachment_id, number),
      foreign key (authority_id, attachment_id) references app.case_attachment on delete cascade,
      foreign key (authority_id, uploaded_by) references app.person
    )`.execute(db);
  await sql`
    create table app.post_request (
      authority_id uuid not null,
      document_id uuid not null,
      post text not null,
      unit_id uuid,
      reason_kind text not null check (reason_kind in ('vacancy', 'new', 'temporary', 'other')),
      reason text,
      wanted_from date,
      as_soon_as_possible boolean not null default false,
      hours_a_week numeric(4, 1) check (hours_a_week between 0 and 60),
      budget_frame text,
      within_budget boolean,
      function_description_id uuid,
      hiring_committee text,
      personal_note text,
      primary key (authority_id, document_id),
      foreign key (authority_id, document_id) references app.case_document on delete cascade,
      foreign key (authority_id, unit_id) references app.unit,
      foreign key (authority_id, function_description_id) references app.case_attachment
    )`.execute(db);
  await guardByAuthority(db, [
    "case_counter",
    "kle_entry",
    "case_handler",
    "case_link",
    "case_party",
    "case_entry",
    "case_recusal",
    "case_document",
    "case_section",
    "case_version",
    "case_comment",
    "case_attachment",
    "case_attachment_version",
    "post_request",
  ]);
  await sql`revoke update, delete on app.case_entry, app.case_version from tingsted_app`.execute(
    db,
  );
  const ofCase = { subject: "case", by: "case_id" };
  const ofDocument = { subject: "case-document", by: "document_id" };
  await auditTables(db, {
    case_handler: ofCase,
    case_link: ofCase,
    case_party: ofCase,
    case_recusal: ofCase,
    case_document: { subject: "case-document", by: "id" },
    case_section: { ...ofDocument, hidden: ["content"] },
    case_version: { ...ofDocument, hidden: ["content"] },
    case_comment: { ...ofDocument, hidden: ["text", "quote"] },
    case_attachment: ofDocument,
    case_attachment_version: {
      subject: "case-attachment",
      by: "attachment_id",
      hidden: ["text"],
    },
    post_request: { ...ofDocument, hidden: ["personal_note"] },
  });
}
