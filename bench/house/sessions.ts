import { generateSignedCookie } from "hono/cookie";
import { sql } from "kysely";
import { type Db, doorPassword } from "../../src/platform/database/doors.ts";

/**
 * Opens a session for each of these people, as if they had just signed in.
 * @returns their cookie headers, in the same order
 */
export async function signInAll(
  owner: Db,
  ownerUrl: string,
  personIds: readonly string[],
): Promise<string[]> {
  const secret = doorPassword(ownerUrl, "sign-in cookies");
  const { rows } = await sql<{ token: string; person_id: string }>`
    with people as (
      select authority_id, id, name, lower(coalesce(email, id || '@bench.example')) as email from app.person
      where id = any(${[...personIds]}::uuid[])
    ), users as (
      insert into sign_in.user (authority_id, person_id, name, email)
      select authority_id, id, name, email from people
      on conflict (authority_id, person_id) do update set name = excluded.name
      returning id, person_id
    ), sessions as (
      insert into sign_in.session (user_id, token, method, expires_at)
      select id, md5(random()::text) || md5(random()::text), 'password', now() + interval '8 hours' from users
      returning user_id, token
    )
    select token, person_id from sessions join users on users.id = sessions.user_id`.execute(owner);
  const tokens = new Map(rows.map((row) => [row.person_id, row.token]));
  return Promise.all(
    personIds.map(async (id) => {
      const cookie = await generateSignedCookie(
        "tingsted.session_token",
        tokens.get(id) ?? "",
        secret,
      );
      return cookie.split(";")[0] ?? "";
    }),
  );
}
