import { type Kysely, sql } from "kysely";

/** What locked minutes say is neither changed, added to nor removed, whoever writes. */
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

export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function app.hold_locked_minutes() returns trigger language plpgsql as $$
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
      then raise exception using errcode = 'TG003', message = 'the minutes are locked';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`.execute(db);
  for (const [name, by] of Object.entries(HELD_BY))
    await sql`
      create trigger hold_locked before insert or update or delete on ${sql.id("app", name)}
      for each row execute function app.hold_locked_minutes(${sql.lit(by)})`.execute(db);
}
