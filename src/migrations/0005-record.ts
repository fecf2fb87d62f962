import { type Kysely, sql } from "kysely";

/**
 * The published record. `version` is the record itself and only grows; the tables beside it are
 * made from its current versions, for reading fast, and can be made anew from them.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table record.authority (
      authority_id uuid primary key,
      slug text not null unique,
      name text not null,
      is_sample boolean not null
    )`.execute(db);
  await sql`
    create table record.version (
      authority_id uuid not null,
      seq int not null check (seq > 0),
      meeting_id uuid not null,
      version int not null check (version > 0),
      action text not null check (action in ('publish', 'correct', 'withdraw')),
      document text not null,
      sha256 text not null,
      previous_sha256 text,
      published_at timestamptz not null,
      primary key (authority_id, seq),
      unique (authority_id, meeting_id, version),
      check ((seq = 1) = (previous_sha256 is null)),
      -- The last lock on the door: a closed item with anything but its number and title is refused.
      constraint closed_items_are_bare check (not document::jsonb @?
        '$.content.items.** ? (@.closed == true) ? (exists(@.sections[*]) || exists(@.decisions[*]) || exists(@.attachments[*]) || exists(@.attendance[*]) || exists(@.links[*]) || exists(@.items[*]))')
    )`.execute(db);
  await sql`
    create function record.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the published record only grows: no row of it is changed or removed'; end $$`.execute(
    db,
  );
  await sql`
    create trigger only_grows before update or delete on record.version
    for each row execute function record.refuse_change()`.execute(db);
  await sql`
    create trigger only_grows_whole before truncate on record.version
    for each statement execute function record.refuse_change()`.execute(db);
  // The end of each authority's chain; its position is the generation that cached pages are checked by.
  await sql`
    create table record.chain (
      authority_id uuid primary key,
      seq int not null,
      sha256 text not null
    )`.execute(db);
  await sql`
    create table record.meeting (
      authority_id uuid not null,
      id uuid not null,
      seq int not null,
      state text not null check (state in ('published', 'withdrawn')),
      body_slug text not null,
      body_name text not null,
      body_kind text not null,
      organisation text,
      aliases text[] not null default '{}',
      term text,
      slug text not null,
      kind text not null,
      date date not null,
      start_time text,
      place text,
      participants text[] not null default '{}',
      item_count int not null,
      document text not null,
      reason text,
      changed_at timestamptz not null,
      versions jsonb not null,
      primary key (authority_id, id),
      unique (authority_id, body_slug, slug),
      foreign key (authority_id, seq) references record.version
    )`.execute(db);
  await sql`create index on record.meeting (authority_id, date desc) where state = 'published'`.execute(
    db,
  );
  await sql`
    create table record.item (
      authority_id uuid not null,
      id uuid not null,
      meeting_id uuid not null,
      position int not null,
      number text not null,
      title text not null,
      closed boolean not null,
      is_chapter boolean not null,
      case_number text,
      case_slug text,
      decision_type text,
      decision_text text,
      sections jsonb not null,
      primary key (authority_id, id),
      foreign key (authority_id, meeting_id) references record.meeting on delete cascade
    )`.execute(db);
  await sql`create index on record.item (authority_id, meeting_id, position)`.execute(db);
  await sql`create index on record.item (authority_id, case_slug)`.execute(db);
  await sql`
    create table record.file (
      authority_id uuid not null,
      meeting_id uuid not null,
      role text not null check (role in ('source', 'attachment')),
      sha256 text not null,
      name text not null,
      media_type text not null,
      size bigint not null,
      primary key (authority_id, meeting_id, role, sha256, name),
      foreign key (authority_id, meeting_id) references record.meeting on delete cascade
    )`.execute(db);
  await sql`create index on record.file (authority_id, sha256)`.execute(db);
  await sql`
    create table record.pdf (
      authority_id uuid not null,
      seq int not null,
      sha256 text not null,
      size bigint not null,
      primary key (authority_id, seq),
      foreign key (authority_id, seq) references record.version
    )`.execute(db);

  for (const name of ["authority", "version", "chain", "meeting", "item", "file", "pdf"]) {
    const table = sql.id("record", name);
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`
      create policy by_authority on ${table} to tingsted_app
      using (authority_id = app.current_authority())
      with check (authority_id = app.current_authority())`.execute(db);
    await sql`grant select, insert on ${table} to tingsted_app`.execute(db);
    await sql`grant select on ${table} to tingsted_public`.execute(db);
    if (name !== "version" && name !== "pdf")
      await sql`grant update, delete on ${table} to tingsted_app`.execute(db);
  }
  // The public sees what is published now. Of a version that was corrected or withdrawn it sees no text.
  for (const name of ["authority", "chain", "meeting", "item", "file"]) {
    await sql`create policy for_all on ${sql.id("record", name)} for select to tingsted_public using (true)`.execute(
      db,
    );
  }
  for (const name of ["version", "pdf"]) {
    await sql`
      create policy current on ${sql.id("record", name)} for select to tingsted_public using (exists (
        select from record.meeting m
        where m.authority_id = ${sql.id(name, "authority_id")} and m.seq = ${sql.id(name, "seq")} and m.state = 'published'))`.execute(
      db,
    );
  }
}
