import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";
import { isOneOf } from "../../../platform/database/one-of.ts";

/** How somebody got in; decides whether a second factor is still owed. */
export type SignInMethod =
  | "password"
  | "password-and-code"
  | "passkey"
  | "oidc"
  | "link"
  | "persona";

/** Who asks, by a session that stands in the database now. */
export interface Session {
  sessionId: string;
  userId: string;
  personId: string;
  authorityId: string;
  name: string;
  email: string;
  method: SignInMethod | null;
  /** True when a second factor is set up and asked for with the password. */
  hasSecondFactor: boolean;
  /** The name of the sample's persona, or null for a real account. */
  persona: string | null;
  signedInAt: Date;
  /** Whose eyes the person looks through to give support, and until when; null otherwise. */
  support: { personId: string; until: string } | null;
}

/** Hours that a session lives without being used, and altogether (docs/decisions/0014). */
export const IDLE_HOURS = 8;
export const WHOLE_HOURS = 16;

/**
 * The live sessions with those tokens, by token. Notes that they were used, at most every five
 * minutes; where somebody else notes it just now, he is not waited for.
 */
export async function findSessions(
  door: Db,
  tokens: readonly string[],
): Promise<Map<string, Session>> {
  const { rows } = await sql<Session & { token: string }>`
    with alive as (
      select s.id, s.token, s.user_id, s.method, s.created_at, s.updated_at, u.person_id, u.authority_id,
        u.name, u.email, u.persona, u.two_factor_enabled, s.support_person_id, s.support_until
      from sign_in.session s join sign_in.user u on u.id = s.user_id
      where ${isOneOf("s.token", tokens, "text")} and s.expires_at > now() and u.deactivated_at is null
    ), stale as (
      select id from sign_in.session
      where id in (select id from alive where updated_at < now() - interval '5 minutes')
      for no key update skip locked
    ), used as (
      update sign_in.session s set updated_at = now(),
        expires_at = least(now() + make_interval(hours => ${IDLE_HOURS}), s.created_at + make_interval(hours => ${WHOLE_HOURS}))
      from stale where s.id = stale.id
    )
    select token, id as "sessionId", user_id as "userId", person_id as "personId",
      authority_id as "authorityId", name, email, method, two_factor_enabled as "hasSecondFactor",
      persona, created_at as "signedInAt",
      case when support_until > now() then
        jsonb_build_object('personId', support_person_id, 'until', support_until) end as support
    from alive`.execute(door);
  return new Map(rows.map(({ token, ...session }) => [token, session]));
}

/** The session counts as begun with a passkey: its owner has just shown one, beside what he came by. */
export async function markAsPasskey(door: Db, sessionId: string): Promise<void> {
  await sql`update sign_in.session set method = 'passkey' where id = ${sessionId}`.execute(door);
}

export interface SessionRow {
  id: string;
  method: SignInMethod | null;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: Date;
  lastUsedAt: Date;
}

/** The user's live sessions, the one used last first. */
export async function listSessions(door: Db, userId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select id, method, ip_address as "ipAddress", user_agent as "userAgent",
      created_at as "createdAt", updated_at as "lastUsedAt"
    from sign_in.session where user_id = ${userId} and expires_at > now()
    order by updated_at desc, created_at desc`.execute(door);
  return rows;
}

/** Ends sessions of a user: one, all but one, or all. @returns how many there were */
export async function deleteSessions(
  door: Db,
  userId: string,
  which: { only?: string | undefined; except?: string | undefined } = {},
): Promise<number> {
  const { rows } = await sql`
    delete from sign_in.session where user_id = ${userId}
      and (${which.only ?? null}::uuid is null or id = ${which.only ?? null}::uuid)
      and (${which.except ?? null}::uuid is null or id <> ${which.except ?? null}::uuid)
    returning id`.execute(door);
  return rows.length;
}

/** Removes what can't be used any more. */
export async function sweepSignIn(door: Db): Promise<void> {
  await sql`delete from sign_in.session where expires_at < now()`.execute(door);
  await sql`delete from sign_in.verification where expires_at < now()`.execute(door);
  await sql`delete from sign_in.link where expires_at < now() - interval '30 days'`.execute(door);
  await sql`delete from sign_in.rate_limit where expires_at < now()`.execute(door);
}
