import { type Kysely, sql } from "kysely";

/** What locked minutes hold, as in 0027, and the column that leads to their meeting. */
const HELD_BY = {
  agenda_item: "meeting_id",
  meeting_person: "meeting_id",
  preamble: "meeting_id",
  schedule_row: "meeting_id",
  section: "item_id",
  attachment: "item_id",
  link: "item_id",
  decision: "item_id",
  amendment: "item_id",
  vote: "item_id",
  dissent: "item_id",
};

/**
 * Ten thousand papers in one go: what is added to minutes is looked at once for all the rows of a
 * statement, and who imports may have the planner count what has come, which it does by itself only
 * a minute later; until then it reads whole tables for each row.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function app.hold_locked_added() returns trigger language plpgsql as $$
    declare
      locked boolean;
    begin
      if tg_argv[0] = 'item_id' then
        locked := exists (select from added
          join app.agenda_item i on i.authority_id = added.authority_id and i.id = added.item_id
          join app.minutes_lock l on l.authority_id = i.authority_id and l.meeting_id = i.meeting_id);
      else
        locked := exists (select from added
          join app.minutes_lock l on l.authority_id = added.authority_id and l.meeting_id = added.meeting_id);
      end if;
      if locked then raise exception using errcode = 'TG003', message = 'the minutes are locked'; end if;
      return null;
    end $$`.execute(db);
  for (const [name, by] of Object.entries(HELD_BY)) {
    const table = sql.id("app", name);
    await sql`drop trigger hold_locked on ${table}`.execute(db);
    await sql`
      create trigger hold_locked before update or delete on ${table}
      for each row execute function app.hold_locked_minutes(${sql.lit(by)})`.execute(db);
    await sql`
      create trigger hold_locked_added after insert on ${table} referencing new table as added
      for each statement execute function app.hold_locked_added(${sql.lit(by)})`.execute(db);
  }
  await sql`
    create index imported_document_meeting on app.imported_document (authority_id, meeting_id)`.execute(
    db,
  );
  await sql`
    create function app.count_imported() returns void
    language plpgsql security definer set search_path = '' as $$
    begin
      analyze app.meeting (authority_id, id, body_id, slug, date),
        app.agenda_item (authority_id, id, meeting_id, case_id, number),
        app.section (authority_id, item_id), app.attachment (authority_id, item_id),
        app.decision (authority_id, item_id), app.meeting_person (authority_id, meeting_id, person_id),
        app.person (authority_id, id, name), app.case_file (authority_id, id, number),
        app.imported_document (authority_id, sha256, meeting_id),
        record.meeting (authority_id, id, body_slug, slug), record.item (authority_id, meeting_id, id),
        record.version (authority_id, seq);
    end $$`.execute(db);
  await sql`revoke execute on function app.count_imported() from public`.execute(db);
  await sql`grant execute on function app.count_imported() to tingsted_app`.execute(db);
}
