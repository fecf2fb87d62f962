import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { AuthorityRole, MembershipRole } from "../../organisation/index.ts";

const here = sql<string>`app.current_authority()`;

export interface Group {
  id: string;
  name: string;
  externalId: string | null;
  members: { id: string; name: string }[];
  /** What the group stands for here; null: nothing. */
  role: AuthorityRole | null;
  body: { id: string; name: string; role: MembershipRole } | null;
  createdAt: Date;
  changedAt: Date;
}

const selected = sql`
  select g.id, g.display_name as name, g.external_id as "externalId", g.role,
    case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name, 'role', g.membership_role) end as body,
    coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
      from app.directory_group_member m
      join app.person p on p.authority_id = m.authority_id and p.id = m.person_id
      where m.authority_id = g.authority_id and m.group_id = g.id), '[]') as members,
    g.created_at as "createdAt", g.changed_at as "changedAt"
  from app.directory_group g
  left join app.body b on b.authority_id = g.authority_id and b.id = g.body_id
  where g.authority_id = ${here}`;

/** Every group with its members, the oldest first. One query. */
export async function allGroups(tx: Tx): Promise<Group[]> {
  const { rows } = await sql<Group>`${selected} order by g.created_at, g.id`.execute(tx);
  return rows;
}

/** Null when there is none; with `lock` nobody else changes it until the transaction ends. */
export async function groupById(tx: Tx, id: string, lock = false): Promise<Group | null> {
  // Locked first: what is read in the statement that waits for a lock is older than the lock.
  if (lock)
    await sql`
      select from app.directory_group where authority_id = ${here} and id::text = lower(${id})
      for update`.execute(tx);
  const { rows } = await sql<Group>`${selected} and g.id::text = lower(${id})`.execute(tx);
  return rows[0] ?? null;
}

/** The group of that name, whatever its case. */
export async function groupNamed(tx: Tx, name: string): Promise<Group | null> {
  const { rows } = await sql<Group>`${selected} and lower(g.display_name) = lower(${name})`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Adds a group (id null) or changes one. @returns its id */
export async function saveGroup(
  tx: Tx,
  id: string | null,
  group: { name: string; externalId: string | null; memberIds: readonly string[] },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into app.directory_group (authority_id, id, display_name, external_id)
    values (${here}, coalesce(${id}::uuid, gen_random_uuid()), ${group.name}, ${group.externalId})
    on conflict (authority_id, id) do update set display_name = excluded.display_name,
      external_id = excluded.external_id, changed_at = now()
    returning id`.execute(tx);
  const groupId = rows[0]?.id;
  if (groupId === undefined) throw new Error("The group was not saved.");
  await sql`
    delete from app.directory_group_member where authority_id = ${here} and group_id = ${groupId}
      and person_id <> all(${[...group.memberIds]}::uuid[])`.execute(tx);
  await sql`
    insert into app.directory_group_member (authority_id, group_id, person_id)
    select ${here}, ${groupId}, id from unnest(${[...group.memberIds]}::uuid[]) id
    on conflict do nothing`.execute(tx);
  return groupId;
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await sql`delete from app.directory_group where authority_id = ${here} and id = ${id}`.execute(
    tx,
  );
}

/** Which of these are ids of people whom a directory may name. */
export async function knownPeople(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from app.person where authority_id = ${here} and is_registered
      and id::text = any(${[...ids]}::text[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Says what a group stands for here. */
export async function setMeaning(
  tx: Tx,
  id: string,
  meaning: {
    role: AuthorityRole | null;
    bodyId: string | null;
    membershipRole: MembershipRole | null;
  },
): Promise<void> {
  await sql`
    update app.directory_group set role = ${meaning.role}, body_id = ${meaning.bodyId},
      membership_role = ${meaning.membershipRole}, changed_at = now()
    where authority_id = ${here} and id = ${id}`.execute(tx);
}
