import { type Kysely, sql } from "kysely";

/**
 * Lists of cases in a large municipality: ordered by when somebody last worked on them, found by part
 * of number or title, and found for who has only few of them.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await lastWork(db);
  await search(db);
  await ties(db);
}

/** A case that a paper named, and nobody here has worked on, has no time of last work. */
async function lastWork(db: Kysely<object>): Promise<void> {
  await sql`alter table app.case_file alter changed_at set default '-infinity'`.execute(db);
  // That somebody worked on a case tells the journal; the trail keeps what its facts became.
  await sql`drop trigger audit on app.case_file`.execute(db);
  await sql`
    update app.case_file set changed_at = '-infinity'
    where origin = 'imported' and changed_at = created_at`.execute(db);
  await sql`
    create trigger audit after insert or delete on app.case_file
    for each row execute function app.write_audit('case', 'id')`.execute(db);
  await sql`
    create trigger audit_change after update on app.case_file
    for each row when (to_jsonb(old) - 'changed_at' is distinct from to_jsonb(new) - 'changed_at')
    execute function app.write_audit('case', 'id')`.execute(db);
  await sql`drop index app.case_file_changed, app.case_file_unit`.execute(db);
  await sql`
    create index case_file_changed on app.case_file (authority_id, changed_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create index case_file_unit on app.case_file (authority_id, unit_id, changed_at desc, id desc)`.execute(
    db,
  );
  await sql`
    create index case_file_closed on app.case_file (authority_id, changed_at desc, id desc)
    where state = 'closed'`.execute(db);
}

async function search(db: Kysely<object>): Promise<void> {
  // Under row-level security no index serves "like", which might leak rows through errors. This
  // function holds to the authority by itself, and gives nothing but ids.
  await sql`
    create function app.cases_like(pattern text, most int) returns setof uuid
    language sql stable security definer set search_path = '' as $$
      select id from app.case_file
      where authority_id = app.current_authority() and lower(number || ' ' || title) like pattern
      limit most
    $$`.execute(db);
  await sql`revoke all on function app.cases_like from public`.execute(db);
  await sql`grant execute on function app.cases_like to tingsted_app`.execute(db);
  // pg_trgm comes with PostgreSQL, but some installations leave it out. Search then reads all titles.
  await sql`
    do $$ begin
      create extension if not exists pg_trgm;
      create index case_file_words on app.case_file
        using gin (lower(number || ' ' || title) gin_trgm_ops);
    exception when undefined_file or feature_not_supported or insufficient_privilege then
      raise notice 'pg_trgm is missing: search of cases reads all titles';
    end $$`.execute(db);
}

/** From a person to the few cases that he has to do with. */
async function ties(db: Kysely<object>): Promise<void> {
  for (const index of [
    "case_document_body on app.case_document (authority_id, body_id)",
    "approval_step_person on app.approval_step (authority_id, person_id)",
    "approval_step_body on app.approval_step (authority_id, body_id) where person_id is null",
    "approval_started on app.approval (authority_id, started_by) where state = 'running'",
    "advice_person on app.advice (authority_id, person_id)",
    "advice_answered on app.advice (authority_id, answered_by) where answered_by is not null",
  ])
    await sql`create index ${sql.raw(index)}`.execute(db);
}
