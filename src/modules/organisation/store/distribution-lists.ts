import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MembershipRole } from "../roles.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

/** One of the places that a list takes its people from. */
export type ListSource =
  /** Those who have one of `roles` in the body; everybody in it when `roles` is empty. */
  | { kind: "body"; bodyId: string; roles: MembershipRole[] }
  /** Everybody in the unit and the units below it. */
  | { kind: "unit"; unitId: string }
  | { kind: "person"; personId: string };

export interface DistributionList {
  id: string;
  name: string;
  /** Each with the name that is shown of it. */
  sources: (ListSource & { id: string; name: string })[];
}

const lists = sql`
  select l.id, l.name, coalesce((
    select jsonb_agg(case
        when s.body_id is not null then
          jsonb_build_object('id', s.id, 'kind', 'body', 'bodyId', s.body_id, 'roles', s.roles, 'name', b.name)
        when s.unit_id is not null then
          jsonb_build_object('id', s.id, 'kind', 'unit', 'unitId', s.unit_id, 'name', u.name)
        else jsonb_build_object('id', s.id, 'kind', 'person', 'personId', s.person_id, 'name', p.name)
      end order by s.body_id is null, s.unit_id is null, coalesce(b.name, u.name, p.name))
    from app.distribution_source s
    left join app.body b on b.authority_id = s.authority_id and b.id = s.body_id
    left join app.unit u on u.authority_id = s.authority_id and u.id = s.unit_id
    left join app.person p on p.authority_id = s.authority_id and p.id = s.person_id
    where s.authority_id = l.authority_id and s.list_id = l.id), '[]') as sources
  from app.distribution_list l where l.authority_id = ${here}`;

/** All of them by name. */
export async function allLists(tx: Tx): Promise<DistributionList[]> {
  const { rows } = await sql<DistributionList>`${lists} order by lower(l.name)`.execute(tx);
  return rows;
}

export async function listById(tx: Tx, id: string): Promise<DistributionList | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<DistributionList>`${lists} and l.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** True when another list than `except` has the name, written small or large. */
export async function isListName(tx: Tx, name: string, except: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from app.distribution_list where authority_id = ${here} and lower(name) = lower(${name})
      and id is distinct from ${except}::uuid`.execute(tx);
  return rows.length > 0;
}

/** Adds a list (id null) or renames one. @returns its id */
export async function storeList(tx: Tx, id: string | null, name: string): Promise<string> {
  if (id !== null) {
    await tables(tx)
      .updateTable("app.distribution_list")
      .set({ name })
      .where("authority_id", "=", here)
      .where("id", "=", id)
      .execute();
    return id;
  }
  const made = await tables(tx)
    .insertInto("app.distribution_list")
    .values({ authority_id: here, name })
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function addSource(tx: Tx, listId: string, source: ListSource): Promise<void> {
  await tables(tx)
    .insertInto("app.distribution_source")
    .values({
      authority_id: here,
      list_id: listId,
      body_id: source.kind === "body" ? source.bodyId : null,
      roles: source.kind === "body" ? source.roles : [],
      unit_id: source.kind === "unit" ? source.unitId : null,
      person_id: source.kind === "person" ? source.personId : null,
    })
    .execute();
}

export async function deleteSource(tx: Tx, listId: string, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.distribution_source")
    .where("authority_id", "=", here)
    .where("list_id", "=", listId)
    .where("id", "=", id)
    .execute();
}

export async function deleteList(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.distribution_list")
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Somebody a list reaches. */
export interface Addressee {
  personId: string;
  name: string;
  /** null: the person is on the list, but has no address to write to. */
  email: string | null;
}

/**
 * Whom the list reaches on `date` (YYYY-MM-DD), by name, each once: the members of that day, the
 * people of its units as they stand now, and single people. Who has left is left out.
 */
export async function addressesOf(tx: Tx, listId: string, date: string): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    with recursive source as (
      select body_id, roles, unit_id, person_id from app.distribution_source
      where authority_id = ${here} and list_id = ${listId}
    ), reached as (
      select unit_id as id from source where unit_id is not null
      union select u.id from app.unit u join reached on u.parent_id = reached.id
      where u.authority_id = ${here}
    ), chosen as (
      select m.person_id as id from app.membership m join source s on s.body_id = m.body_id
      where m.authority_id = ${here} and (s.roles = '{}' or m.role = any(s.roles))
        and m.starts_on <= ${date}::date and coalesce(m.ends_on, 'infinity') >= ${date}::date
      union select p.id from app.person p join reached on reached.id = p.unit_id
      where p.authority_id = ${here} and p.is_registered
      union select person_id from source where person_id is not null
    )
    select p.id as "personId", p.name, p.email from app.person p join chosen on chosen.id = p.id
    where p.authority_id = ${here} and p.is_active
    order by lower(p.name), p.id`.execute(tx);
  return rows;
}
