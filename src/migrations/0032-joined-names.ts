import { type Kysely, sql } from "kysely";

/**
 * Whom a printed name stands for may turn out after minutes are locked. What they print stays; only the
 * person that it is tied to becomes another.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function app.prints_the_same(was jsonb, now jsonb) returns boolean language sql stable as $$
      with name as (select id, name from app.person where authority_id = (was ->> 'authority_id')::uuid)
      select was - array['person_id', 'substitute_for', 'printed_name', 'printed_for']
          = now - array['person_id', 'substitute_for', 'printed_name', 'printed_for']
        and (not was ? 'printed_name' or (
          coalesce(was ->> 'printed_name', (select name from name where id = (was ->> 'person_id')::uuid))
            is not distinct from
          coalesce(now ->> 'printed_name', (select name from name where id = (now ->> 'person_id')::uuid))
          and coalesce(was ->> 'printed_for', (select name from name where id = (was ->> 'substitute_for')::uuid))
            is not distinct from
          coalesce(now ->> 'printed_for', (select name from name where id = (now ->> 'substitute_for')::uuid))))
    $$`.execute(db);
  await sql`
    create or replace function app.hold_locked_minutes() returns trigger language plpgsql as $$
    declare
      whole jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
      held uuid := (whole ->> tg_argv[0])::uuid;
    begin
      if tg_argv[0] = 'item_id' then
        select meeting_id into held from app.agenda_item
          where authority_id = (whole ->> 'authority_id')::uuid and id = held;
      end if;
      if exists (select from app.minutes_lock
        where authority_id = (whole ->> 'authority_id')::uuid and meeting_id = held)
        and not (tg_op = 'UPDATE' and tg_table_name in ('meeting_person', 'amendment', 'dissent')
          and app.prints_the_same(to_jsonb(old), to_jsonb(new)))
      then raise exception using errcode = 'TG003', message = 'the minutes are locked';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`.execute(db);
}
