import { type Kysely, sql } from "kysely";

/**
 * What is added to minutes is looked up by its item, one by one: as a join, until the tables have been counted, each
 * row was compared with all items of the house. And who imports may ask after each paper that the tables be counted:
 * they are, once they have grown fourfold.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create or replace function app.hold_locked_added() returns trigger language plpgsql as $$
    declare
      locked boolean;
    begin
      if tg_argv[0] = 'item_id' then
        locked := exists (select from (select distinct authority_id, item_id from added) a
          cross join lateral (select meeting_id from app.agenda_item
            where authority_id = a.authority_id and id = a.item_id offset 0) i
          join app.minutes_lock l on l.authority_id = a.authority_id and l.meeting_id = i.meeting_id);
      else
        locked := exists (select from added
          join app.minutes_lock l on l.authority_id = added.authority_id and l.meeting_id = added.meeting_id);
      end if;
      if locked then raise exception using errcode = 'TG003', message = 'the minutes are locked'; end if;
      return null;
    end $$`.execute(db);
  await sql`
    create or replace function app.count_imported() returns void
    language plpgsql security definer set search_path = '' as $$
    begin
      if (select pg_catalog.pg_relation_size(oid) / 8192 <= 4 * relpages
        from pg_catalog.pg_class where oid = 'app.agenda_item'::pg_catalog.regclass) then return;
      end if;
      analyze app.meeting (authority_id, id, body_id, slug, date),
        app.agenda_item (authority_id, id, meeting_id, case_id, number),
        app.section (authority_id, item_id), app.attachment (authority_id, item_id),
        app.decision (authority_id, item_id), app.meeting_person (authority_id, meeting_id, person_id),
        app.person (authority_id, id, name), app.case_file (authority_id, id, number),
        app.imported_document (authority_id, sha256, meeting_id),
        record.meeting (authority_id, id, body_slug, slug), record.item (authority_id, meeting_id, id),
        record.version (authority_id, seq);
    end $$`.execute(db);
}
