import { type Kysely, sql } from "kysely";

/** Accounts and sessions, behind a door of their own (docs/decisions/0014). */
export async function up(db: Kysely<object>): Promise<void> {
  await sql`
    do $$ begin
      create role tingsted_sign_in login;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  await sql`create schema sign_in`.execute(db);
  // user, account, session, verification, two_factor and passkey are better-auth's, in our spelling.
  await sql`
    create table sign_in.user (
      id uuid primary key default gen_random_uuid(),
      authority_id uuid not null,
      person_id uuid not null,
      name text not null,
      email text not null unique check (email = lower(email)),
      email_verified boolean not null default false,
      image text,
      two_factor_enabled boolean not null default false,
      persona text,
      deactivated_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (authority_id, person_id),
      unique (authority_id, persona),
      foreign key (authority_id, person_id) references app.person on delete cascade
    )`.execute(db);
  await sql`
    create table sign_in.account (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references sign_in.user on delete cascade,
      provider_id text not null,
      account_id text not null,
      password text,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (provider_id, account_id)
    )`.execute(db);
  await sql`
    create table sign_in.session (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references sign_in.user on delete cascade,
      token text not null unique,
      method text,
      ip_address text,
      user_agent text,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  // Some of its ids are fingerprints, not UUIDs.
  await sql`
    create table sign_in.verification (
      id text primary key default gen_random_uuid()::text,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table sign_in.two_factor (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references sign_in.user on delete cascade,
      secret text not null,
      backup_codes text not null,
      verified boolean default true,
      failed_verification_count int default 0,
      locked_until timestamptz
    )`.execute(db);
  await sql`
    create table sign_in.passkey (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references sign_in.user on delete cascade,
      name text,
      public_key text not null,
      credential_id text not null unique,
      counter int not null,
      device_type text not null,
      backed_up boolean not null,
      transports text,
      aaguid text,
      created_at timestamptz default now()
    )`.execute(db);
  await sql`
    create table sign_in.rate_limit (
      key text primary key,
      count int not null,
      expires_at timestamptz not null
    )`.execute(db);
  // A link that is to be mailed gets its token when the mail is sent, so that it is stored nowhere.
  await sql`
    create table sign_in.link (
      id uuid primary key default gen_random_uuid(),
      purpose text not null check (purpose in ('set-up', 'invitation', 'new-password')),
      user_id uuid references sign_in.user on delete cascade,
      token_hash bytea unique,
      expires_at timestamptz not null,
      used_at timestamptz,
      mail_at timestamptz,
      mail_attempts int not null default 0,
      mailed_at timestamptz,
      created_at timestamptz not null default now(),
      check ((purpose = 'set-up') = (user_id is null))
    )`.execute(db);
  for (const [table, column] of [
    ["account", "user_id"],
    ["session", "user_id"],
    ["session", "expires_at"],
    ["verification", "identifier"],
    ["two_factor", "user_id"],
    ["two_factor", "secret"],
    ["passkey", "user_id"],
    ["passkey", "credential_id"],
    ["rate_limit", "expires_at"],
    ["link", "user_id"],
  ] as const) {
    await sql`create index ${sql.id(`${table}_${column}_idx`)} on ${sql.id("sign_in", table)} (${sql.id(column)})`.execute(
      db,
    );
  }
  await sql`create index link_mail_at_idx on sign_in.link (mail_at) where mail_at is not null`.execute(
    db,
  );
  await sql`grant usage on schema sign_in to tingsted_sign_in`.execute(db);
  await sql`
    grant select, insert, update, delete on all tables in schema sign_in to tingsted_sign_in`.execute(
    db,
  );
  // Who is deactivated is out in the same transaction, on every node, whoever changed the person:
  // the app door can't reach the sessions, but what it does to a person reaches them.
  await sql`
    create function sign_in.follow_person() returns trigger
    language plpgsql security definer set search_path = '' as $$
    begin
      update sign_in."user" set
        name = new.name,
        email = coalesce(lower(new.email), email),
        deactivated_at = case when new.is_active then null else coalesce(deactivated_at, now()) end,
        updated_at = now()
      where authority_id = new.authority_id and person_id = new.id;
      if not new.is_active then
        delete from sign_in.session s using sign_in."user" u
        where u.id = s.user_id and u.authority_id = new.authority_id and u.person_id = new.id;
        update sign_in.link l set expires_at = now() from sign_in."user" u
        where u.id = l.user_id and u.authority_id = new.authority_id and u.person_id = new.id
          and l.expires_at > now();
      end if;
      return null;
    end $$`.execute(db);
  await sql`revoke all on function sign_in.follow_person() from public`.execute(db);
  await sql`
    create trigger sign_in_follows after update of name, email, is_active on app.person
    for each row
    when ((old.name, old.email, old.is_active) is distinct from (new.name, new.email, new.is_active))
    execute function sign_in.follow_person()`.execute(db);
}
