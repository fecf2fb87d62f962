import { sql } from "kysely";
import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { isOneOf } from "../../platform/database/one-of.ts";
import { type AuthorityRole, INNER_ROLES, type MembershipRole } from "./roles.ts";

/** A signed-in person with all that decides what he or she may do today. */
export interface Viewer {
  authorityId: string;
  personId: string;
  name: string;
  initials: string | null;
  email: string | null;
  unitId: string | null;
  roles: AuthorityRole[];
  /** Those that run today; of a body that has been closed only its secretary's. */
  memberships: { bodyId: string; role: MembershipRole }[];
  /** Ids of the units that the person leads. */
  leads: string[];
  /** People who are absent today and whose approvals this person has: given by them, or by who had them and is away too. */
  standsInFor: string[];
  /** Who is looking through this person's eyes to give support; that is read-only. Null otherwise. */
  supportedBy: { personId: string; name: string } | null;
}

/** The person as viewer today, or null when there is none such or the account is closed. One query. */
export async function findViewer(tx: Tx, personId: string, now: Date): Promise<Viewer | null> {
  return (await findViewers(tx, [personId], now)).get(personId) ?? null;
}

/** The same for several people, by their ids; who is none is left out. One query. */
export async function findViewers(
  tx: Tx,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, Viewer>> {
  const today = dateInDenmark(now);
  const { rows } = await sql<Omit<Viewer, "supportedBy">>`
    select p.authority_id as "authorityId", p.id as "personId", p.name, p.initials, p.email,
      p.unit_id as "unitId",
      array(select role from app.authority_role r
        where r.authority_id = p.authority_id and r.person_id = p.id order by role) as roles,
      coalesce((select jsonb_agg(jsonb_build_object('bodyId', m.body_id, 'role', m.role))
        from app.membership m where m.authority_id = p.authority_id and m.person_id = p.id
          and m.starts_on <= ${today}::date and coalesce(m.ends_on, 'infinity') >= ${today}::date
          and (m.role = 'secretary' or not exists (select from app.body b
            where b.authority_id = m.authority_id and b.id = m.body_id and b.valid_to < ${today}::date))
        ), '[]') as memberships,
      array(select u.id::text from app.unit u
        where u.authority_id = p.authority_id and u.leader_id = p.id) as leads,
      array(with recursive away as (
          select a.person_id from app.absence a
          where a.authority_id = p.authority_id and a.delegate_id = p.id
            and ${today}::date between a.starts_on and a.ends_on
          union
          select a.person_id from app.absence a join away on a.delegate_id = away.person_id
          where a.authority_id = p.authority_id and ${today}::date between a.starts_on and a.ends_on
        ) select person_id::text from away where person_id <> p.id) as "standsInFor"
    from app.person p
    where p.authority_id = app.current_authority() and ${isOneOf("p.id", personIds)}
      and p.is_active and p.is_registered`.execute(tx);
  return new Map(rows.map((row) => [row.personId, { ...row, supportedBy: null }]));
}

export function hasRole(viewer: Viewer, ...roles: AuthorityRole[]): boolean {
  return viewer.roles.some((role) => roles.includes(role));
}

/** True for those who see the body's closed matter: members, substitutes and the secretary. */
export function isInnerMember(viewer: Viewer, bodyId: string): boolean {
  return viewer.memberships.some((one) => one.bodyId === bodyId && INNER_ROLES.includes(one.role));
}

/** True for everybody who has a part in the body today, and for secretaries of all bodies. */
export function belongsTo(viewer: Viewer, bodyId: string): boolean {
  return hasRole(viewer, "secretary") || viewer.memberships.some((one) => one.bodyId === bodyId);
}

/** True for the body's own secretary and for secretaries of all bodies. */
export function isSecretaryOf(viewer: Viewer, bodyId: string): boolean {
  return (
    hasRole(viewer, "secretary") ||
    viewer.memberships.some((one) => one.bodyId === bodyId && one.role === "secretary")
  );
}
