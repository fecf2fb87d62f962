import { type Kysely, sql } from "kysely";

/**
 * A new order of an agenda is one entry in the trail, not one for each item that moved: its before and
 * after have, by the items' ids, the place, the number and the chapter. What else changes of an item is
 * told of by the item itself, and that the agenda was changed is not told of twice.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create function app.write_order_audit() returns trigger language plpgsql as $$
    begin
      insert into app.audit_entry (authority_id, actor, acting_for, address, action,
        subject_kind, subject_id, object_kind, object_id, before, after)
      select now.authority_id,
        coalesce(nullif(current_setting('tingsted.actor', true), ''), 'owner'),
        nullif(current_setting('tingsted.acting_for', true), ''),
        nullif(current_setting('tingsted.address', true), ''),
        'update', 'meeting', now.meeting_id, 'agenda_order', now.meeting_id,
        jsonb_build_object('order', jsonb_object_agg(was.id,
          jsonb_build_array(was.position, was.number, was.parent_id))),
        jsonb_build_object('order', jsonb_object_agg(now.id,
          jsonb_build_array(now.position, now.number, now.parent_id)))
      from was join now using (authority_id, id)
      where now.is_own and (was.position, was.number, was.parent_id)
        is distinct from (now.position, now.number, now.parent_id)
      group by now.authority_id, now.meeting_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger audit_order after update on app.agenda_item
    referencing old table as was new table as now
    for each statement execute function app.write_order_audit()`.execute(db);
  const changed = (own: string, beside: string[]) =>
    sql.raw(`new.${own} and to_jsonb(old.*) - '{${beside.join()}}'::text[]
      is distinct from to_jsonb(new.*) - '{${beside.join()}}'::text[]`);
  const tables = {
    agenda_item: {
      subject: sql`execute function app.write_audit('meeting', 'meeting_id')`,
      update: changed("is_own", ["position", "number", "parent_id"]),
      insert: sql`new.is_own`,
    },
    // Count changes that are told of by themselves.
    meeting: {
      subject: sql`execute function app.write_audit('meeting', 'id')`,
      update: changed("origin = 'own'", ["agenda_revision", "calendar_sequence"]),
      insert: sql`new.origin = 'own'`,
    },
  };
  for (const [name, { subject, update, insert }] of Object.entries(tables)) {
    const table = sql.id("app", name);
    await sql`drop trigger audit on ${table}`.execute(db);
    await sql`create trigger audit after insert on ${table} for each row when (${insert}) ${subject}`.execute(
      db,
    );
    await sql`
      create trigger audit_changed after update on ${table}
      for each row when (${update}) ${subject}`.execute(db);
  }
  // Rows of the time table change places among themselves.
  await sql`
    alter table app.schedule_row drop constraint schedule_row_pkey,
      add primary key (authority_id, meeting_id, position) deferrable initially deferred`.execute(
    db,
  );
}
