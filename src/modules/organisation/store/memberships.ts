import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MembershipRole } from "../roles.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

export interface MembershipFacts {
  personId: string;
  termId: string | null;
  role: MembershipRole;
  /** The member that a substitute sits for; null for one who sits for any. */
  substituteFor: string | null;
  party: string | null;
  /** The part of the organisation that the person comes from, as text. */
  area: string | null;
  /** First and last day, YYYY-MM-DD; null while it isn't to end. */
  startsOn: string;
  endsOn: string | null;
}

export interface Membership extends MembershipFacts {
  id: string;
  bodyId: string;
  /** The person's. */
  name: string;
  /** Null for people who are only printed names. */
  title: string | null;
  termLabel: string | null;
  substituteForName: string | null;
}

const memberships = sql`
  select m.id, m.body_id as "bodyId", m.person_id as "personId", p.name, p.title,
    m.term_id as "termId", t.label as "termLabel", m.role, m.substitute_for as "substituteFor",
    s.name as "substituteForName", m.party, m.area, m.starts_on as "startsOn", m.ends_on as "endsOn"
  from app.membership m
  join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
  left join app.term t on t.authority_id = m.authority_id and t.id = m.term_id
  left join app.person s on s.authority_id = m.authority_id and s.id = m.substitute_for
  where m.authority_id = ${here}`;

const inOrder = sql`
  order by array_position(array['chair', 'deputy', 'member', 'substitute', 'secretary', 'observer'], m.role),
    lower(p.name), m.starts_on desc`;

/** All memberships that the body has and had: chair first, then deputies, members by name … */
export async function membershipsOf(tx: Tx, bodyId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    ${memberships} and m.body_id = ${bodyId} ${inOrder}`.execute(tx);
  return rows;
}

/** Those who have a role in the body on `date` (YYYY-MM-DD), in the same order. */
export async function membersOn(tx: Tx, bodyId: string, date: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    ${memberships} and m.body_id = ${bodyId} and m.starts_on <= ${date}::date
      and coalesce(m.ends_on, 'infinity') >= ${date}::date ${inOrder}`.execute(tx);
  return rows;
}

export async function membershipById(tx: Tx, id: string): Promise<Membership | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Membership>`${memberships} and m.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Adds memberships to the body. */
export async function insertMemberships(
  tx: Tx,
  bodyId: string,
  added: readonly MembershipFacts[],
): Promise<void> {
  if (added.length === 0) return;
  await tables(tx)
    .insertInto("app.membership")
    .values(added.map((facts) => ({ authority_id: here, body_id: bodyId, ...rowOf(facts) })))
    .execute();
}

export async function updateMembership(tx: Tx, id: string, facts: MembershipFacts): Promise<void> {
  await tables(tx)
    .updateTable("app.membership")
    .set(rowOf(facts))
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

export async function deleteMembership(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.membership")
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Ends those who sit for the person in the body and would go on after `date`; gives their number. */
export async function endSubstitutesFor(
  tx: Tx,
  { bodyId, personId, endsOn }: { bodyId: string; personId: string; endsOn: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update app.membership set ends_on = greatest(starts_on, ${endsOn}::date)
    where authority_id = ${here} and body_id = ${bodyId} and substitute_for = ${personId}
      and coalesce(ends_on, 'infinity') > ${endsOn}::date`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

function rowOf(facts: MembershipFacts) {
  return {
    person_id: facts.personId,
    term_id: facts.termId,
    role: facts.role,
    substitute_for: facts.substituteFor,
    party: facts.party,
    area: facts.area,
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
  };
}

/** The person as far as membership asks, registered or printed, or null. */
export async function personForMembership(
  tx: Tx,
  id: string,
): Promise<{ id: string; name: string; mayJoin: boolean } | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<{ id: string; name: string; mayJoin: boolean }>`
    select id, name, is_active or not is_registered as "mayJoin" from app.person
    where authority_id = ${here} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Registered, active people and printed names that are just the text: name, initials or address. */
export async function peopleCalled(
  tx: Tx,
  text: string,
): Promise<{ id: string; name: string; initials: string | null; title: string | null }[]> {
  const wanted = text.normalize("NFC").trim().toLowerCase();
  const { rows } = await sql<{
    id: string;
    name: string;
    initials: string | null;
    title: string | null;
  }>`
    select id, name, initials, title from app.person
    where authority_id = ${here} and is_active
      and ${wanted} in (lower(name), lower(initials), lower(email))
    order by is_registered desc, name limit 10`.execute(tx);
  return rows;
}
