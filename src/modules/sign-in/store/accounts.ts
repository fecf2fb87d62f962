import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

/** What an administrator sees of somebody's account. */
export interface AccountFacts {
  personId: string;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  hasProvider: boolean;
  passkeys: number;
  isPersona: boolean;
  /** Until when an invitation that nobody has used is good; null when there is none. */
  invitedUntil: Date | null;
}

/** The accounts of those people, by person; whoever has none is left out. */
export async function accountsOf(
  door: Db,
  personIds: readonly string[],
): Promise<Map<string, AccountFacts>> {
  const { rows } = await sql<AccountFacts>`
    select u.person_id as "personId", u.two_factor_enabled as "hasSecondFactor",
      u.persona is not null as "isPersona",
      exists (select from sign_in.account a where a.user_id = u.id and a.password is not null) as "hasPassword",
      exists (select from sign_in.account a where a.user_id = u.id and a.provider_id <> 'credential') as "hasProvider",
      (select count(*) from sign_in.passkey p where p.user_id = u.id) as passkeys,
      (select max(l.expires_at) from sign_in.link l
        where l.user_id = u.id and l.purpose = 'invitation' and l.used_at is null
          and l.expires_at > now()) as "invitedUntil"
    from sign_in.user u where u.person_id = any(${[...personIds]}::uuid[])`.execute(door);
  return new Map(rows.map((row) => [row.personId, row]));
}
