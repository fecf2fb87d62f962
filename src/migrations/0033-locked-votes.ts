import { type Kysely, sql } from "kysely";

/** How each voted stands as fast as the vote that it is part of; only whom a name stands for may change. */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function app.hold_locked_votes() returns trigger language plpgsql as $$
    declare
      whole jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    begin
      if exists (select from app.vote v
          join app.agenda_item i on i.authority_id = v.authority_id and i.id = v.item_id
          join app.minutes_lock l on l.authority_id = i.authority_id and l.meeting_id = i.meeting_id
          where v.authority_id = (whole ->> 'authority_id')::uuid and v.id = (whole ->> 'vote_id')::uuid)
        and not (tg_op = 'UPDATE' and to_jsonb(old) - 'person_id' = to_jsonb(new) - 'person_id')
      then raise exception using errcode = 'TG003', message = 'the minutes are locked';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`.execute(db);
  await sql`
    create trigger hold_locked before insert or update or delete on app.vote_cast
    for each row execute function app.hold_locked_votes()`.execute(db);
}
