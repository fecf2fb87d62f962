import { type Kysely, sql } from "kysely";
import { auditTables } from "./audit.ts";

/**
 * Who changed what: one row per change, written by triggers, and its seals, which chain them
 * (docs/decisions/0015). Both only grow.
 */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    create table app.audit_entry (
      authority_id uuid not null references app.authority,
      id bigint generated always as identity,
      at timestamptz not null default clock_timestamp(),
      actor text not null,
      acting_for text,
      address text,
      action text not null check (action <> ''),
      subject_kind text not null,
      subject_id text not null,
      object_kind text not null,
      object_id text not null,
      before jsonb,
      after jsonb,
      written_by xid8 not null default pg_current_xact_id(),
      primary key (authority_id, id)
    )`.execute(db);
  await sql`
    create index audit_entry_subject on app.audit_entry (authority_id, subject_kind, subject_id, id)`.execute(
    db,
  );
  await sql`
    create index audit_entry_written_by on app.audit_entry (authority_id, written_by, id)`.execute(
    db,
  );
  await sql`
    create table app.audit_seal (
      authority_id uuid not null references app.authority,
      seq bigint not null,
      until xid8 not null,
      entries bigint not null,
      hash text not null,
      sealed_at timestamptz not null default clock_timestamp(),
      primary key (authority_id, seq)
    )`.execute(db);
  for (const name of ["audit_entry", "audit_seal"]) {
    const table = sql.id("app", name);
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`
      create policy by_authority on ${table} to tingsted_app
      using (authority_id = app.current_authority())
      with check (authority_id = app.current_authority())`.execute(db);
    await sql`grant select, insert on ${table} to tingsted_app`.execute(db);
  }
  await sql`
    create function app.only_grows() returns trigger language plpgsql as $$
    begin
      raise exception 'the audit trail only grows';
    end $$`.execute(db);
  for (const name of ["audit_entry", "audit_seal"]) {
    await sql`
      create trigger only_grows before update or delete on ${sql.id("app", name)}
      for each row execute function app.only_grows()`.execute(db);
    await sql`
      create trigger never_emptied before truncate on ${sql.id("app", name)}
      for each statement execute function app.only_grows()`.execute(db);
  }
  // Arguments: what the row is part of, the column with its id, and the columns told by fingerprint.
  await sql`
    create function app.write_audit() returns trigger language plpgsql as $$
    declare
      old_row jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
      new_row jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
      whole jsonb := case when tg_op = 'DELETE' then old_row else new_row end;
      hidden text;
      was jsonb;
      becomes jsonb;
    begin
      for i in 2 .. tg_nargs - 1 loop
        hidden := tg_argv[i];
        if old_row ? hidden and old_row -> hidden <> 'null' then
          old_row := jsonb_set(old_row, array[hidden], to_jsonb('sha256:' || encode(sha256(convert_to(old_row ->> hidden, 'UTF8')), 'hex')));
        end if;
        if new_row ? hidden and new_row -> hidden <> 'null' then
          new_row := jsonb_set(new_row, array[hidden], to_jsonb('sha256:' || encode(sha256(convert_to(new_row ->> hidden, 'UTF8')), 'hex')));
        end if;
      end loop;
      select jsonb_object_agg(key, value) into was
        from jsonb_each(old_row) where new_row -> key is distinct from value;
      select jsonb_object_agg(key, value) into becomes
        from jsonb_each(new_row) where old_row -> key is distinct from value;
      if was is null and becomes is null then return null; end if;
      insert into app.audit_entry (authority_id, actor, acting_for, address, action,
        subject_kind, subject_id, object_kind, object_id, before, after)
      values (
        (whole ->> 'authority_id')::uuid,
        coalesce(nullif(current_setting('tingsted.actor', true), ''), 'owner'),
        nullif(current_setting('tingsted.acting_for', true), ''),
        nullif(current_setting('tingsted.address', true), ''),
        lower(tg_op), tg_argv[0], whole ->> tg_argv[1], tg_table_name,
        coalesce(whole ->> 'id', whole ->> tg_argv[1]), was, becomes);
      return null;
    end $$`.execute(db);
  await auditTables(db, {
    authority: { subject: "authority", by: "authority_id" },
    body: { subject: "body", by: "id" },
    body_alias: { subject: "body", by: "body_id" },
    term: { subject: "body", by: "body_id" },
    person: { subject: "person", by: "id" },
    case_file: { subject: "case", by: "id" },
  });
}
