import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

/**
 * Who somebody is to the organisation's provider: its issuer, and the subject that it never gives to
 * another (OpenID Connect Core §2, §5.7).
 */
export interface Subject {
  issuer: string;
  sub: string;
}

/** The user who has signed in as that subject before, or null. */
export async function userOfSubject(door: Db, { issuer, sub }: Subject): Promise<string | null> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from sign_in.account
    where provider_id = ${issuer} and account_id = ${sub}`.execute(door);
  return rows[0]?.userId ?? null;
}

/** Whether the user signs in as another subject of that issuer. */
export async function hasOtherSubject(
  door: Db,
  userId: string,
  { issuer, sub }: Subject,
): Promise<boolean> {
  const { rows } = await sql`
    select from sign_in.account
    where user_id = ${userId} and provider_id = ${issuer} and account_id <> ${sub}`.execute(door);
  return rows.length > 0;
}

/** Ties the user to that subject alone and keeps the newest id token, encrypted, for signing out. */
export async function storeSubject(
  door: Db,
  userId: string,
  { issuer, sub }: Subject,
  idToken: string,
): Promise<void> {
  await sql`
    delete from sign_in.account
    where user_id = ${userId} and provider_id = ${issuer} and account_id <> ${sub}`.execute(door);
  await sql`
    insert into sign_in.account (user_id, provider_id, account_id, id_token)
    values (${userId}, ${issuer}, ${sub}, ${idToken})
    on conflict (provider_id, account_id) do update
      set id_token = excluded.id_token, updated_at = now()
      where account.user_id = excluded.user_id`.execute(door);
}

/** The id token that the user last came with, as it is stored. */
export async function idTokenOf(door: Db, userId: string, issuer: string): Promise<string | null> {
  const { rows } = await sql<{ idToken: string | null }>`
    select id_token as "idToken" from sign_in.account
    where user_id = ${userId} and provider_id = ${issuer}`.execute(door);
  return rows[0]?.idToken ?? null;
}

/** Unties the user from every provider; the password stays. */
export async function deleteProviderAccounts(door: Db, userId: string): Promise<void> {
  await sql`
    delete from sign_in.account where user_id = ${userId} and provider_id <> 'credential'`.execute(
    door,
  );
}
