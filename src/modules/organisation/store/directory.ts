import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "./here.ts";

/** A person as the municipality's own directory keeps him here (SCIM). */
export interface DirectoryPerson {
  id: string;
  userName: string;
  externalId: string | null;
  name: string;
  email: string | null;
  title: string | null;
  phone: string | null;
  isActive: boolean;
  unitName: string | null;
  manager: { id: string; name: string } | null;
  groups: { id: string; name: string }[];
  /** What the directory sent beside what we use, to be given back unchanged. */
  rest: Record<string, unknown>;
  createdAt: Date;
  changedAt: Date;
}

// Whom nobody has given a user name is known to a directory by the mail address.
const selected = sql`
  select p.id, coalesce(p.user_name, p.email, p.id::text) as "userName", p.external_id as "externalId",
    p.name, p.email, p.title, p.phone, p.is_active as "isActive", u.name as "unitName",
    case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name) end as manager,
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.display_name) order by g.display_name)
      from app.directory_group_member gm
      join app.directory_group g on g.authority_id = gm.authority_id and g.id = gm.group_id
      where gm.authority_id = p.authority_id and gm.person_id = p.id), '[]') as groups,
    coalesce(p.directory, '{}') as rest, p.created_at as "createdAt", p.changed_at as "changedAt"
  from app.person p
  left join app.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
  left join app.person m on m.authority_id = p.authority_id and m.id = p.manager_id
  where p.authority_id = ${here} and p.is_registered and (p.is_active or p.in_directory)`;

/** One of the attributes that a directory looks people up by, in lower case. */
export interface DirectoryKey {
  attribute: "userName" | "externalId" | "email";
  value: string;
}

/** People in a lasting order, a page of them or all, or those with a key. */
export async function directoryPeople(
  tx: Tx,
  which: { size: number; skip: number } | DirectoryKey | "all",
): Promise<{ total: number; people: DirectoryPerson[] }> {
  if (which !== "all" && "attribute" in which) {
    const by = {
      userName: sql`lower(coalesce(p.user_name, p.email, p.id::text)) = lower(${which.value})`,
      externalId: sql`p.external_id = ${which.value}`,
      email: sql`lower(p.email) = lower(${which.value})`,
    }[which.attribute];
    const { rows } = await sql<DirectoryPerson>`${selected} and ${by}`.execute(tx);
    return { total: rows.length, people: rows };
  }
  const page = which === "all" ? sql`` : sql`limit ${which.size} offset ${which.skip}`;
  const { rows } =
    await sql<DirectoryPerson>`${selected} order by p.created_at, p.id ${page}`.execute(tx);
  if (which === "all") return { total: rows.length, people: rows };
  const counted = await sql<{ total: number }>`
    select count(*) as total from app.person p
    where p.authority_id = ${here} and p.is_registered and (p.is_active or p.in_directory)`.execute(
    tx,
  );
  return { total: counted.rows[0]?.total ?? 0, people: rows };
}

/** Null when there is none; with `lock` nobody else changes the person until the transaction ends. */
export async function directoryPersonById(
  tx: Tx,
  id: string,
  lock = false,
): Promise<DirectoryPerson | null> {
  if (!isId(id)) return null;
  // Locked first: what is read in the statement that waits for a lock is older than the lock.
  if (lock)
    await sql`
      select from app.person where authority_id = ${here} and id = ${id} for update`.execute(tx);
  const { rows } = await sql<DirectoryPerson>`${selected} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface DirectoryPersonChange {
  userName: string;
  externalId: string | null;
  name: string;
  email: string | null;
  initials: string | null;
  title: string | null;
  phone: string | null;
  isActive: boolean;
  unitId: string | null;
  managerId: string | null;
  rest: Record<string, unknown>;
}

/**
 * Adds a person (id null) or changes one, as the directory says. Whoever left and is added again
 * with the same mail address is the same person.
 * @returns the person's id
 * @throws a unique violation when somebody else has the user name, the address or the external id
 */
export async function saveDirectoryPerson(
  tx: Tx,
  id: string | null,
  change: DirectoryPersonChange,
): Promise<string> {
  const { userName, externalId, name, email, initials, title, phone } = change;
  const values = sql`
    user_name = ${userName}, external_id = ${externalId}, name = ${name}, email = ${email},
    initials = coalesce(${initials}, initials), title = ${title}, phone = ${phone},
    is_active = ${change.isActive}, unit_id = coalesce(${change.unitId}, unit_id),
    manager_id = ${change.managerId}, directory = ${JSON.stringify(change.rest)}::jsonb,
    deactivated_at = case when ${change.isActive} then null else coalesce(deactivated_at, now()) end,
    in_directory = true, changed_at = now()`;
  const known =
    id === null
      ? sql`lower(email) = lower(${email}) and not is_active and not in_directory`
      : sql`id = ${id}`;
  const changed = await sql<{ id: string }>`
    update app.person set ${values} where authority_id = ${here} and is_registered and ${known}
    returning id`.execute(tx);
  if (changed.rows[0] !== undefined) return changed.rows[0].id;
  const added = await sql<{ id: string }>`
    insert into app.person (authority_id, name, user_name, external_id, email, initials, title, phone,
      is_active, deactivated_at, unit_id, manager_id, directory, is_registered, in_directory)
    values (${here}, ${name}, ${userName}, ${externalId}, ${email}, ${initials}, ${title}, ${phone},
      ${change.isActive}, case when ${change.isActive} then null else now() end, ${change.unitId},
      ${change.managerId}, ${JSON.stringify(change.rest)}::jsonb, true, true)
    returning id`.execute(tx);
  const [row] = added.rows;
  if (row === undefined) throw new Error("The person was not added.");
  return row.id;
}

/** The directory knows the person no more: out at once, and the user name is free. What he did stays. */
export async function removeFromDirectory(tx: Tx, id: string): Promise<void> {
  await sql`
    update app.person set is_active = false, deactivated_at = coalesce(deactivated_at, now()),
      in_directory = false, user_name = null, external_id = null, directory = null, changed_at = now()
    where authority_id = ${here} and id = ${id}`.execute(tx);
  await sql`
    delete from app.directory_group_member where authority_id = ${here} and person_id = ${id}`.execute(
    tx,
  );
}

/** The open unit of that name, made below the only top unit (or as a new top) when there is none. */
export async function unitNamed(tx: Tx, name: string): Promise<string> {
  const found = await sql<{ id: string }>`
    select id from app.unit where authority_id = ${here} and name = ${name} and valid_to is null
    order by id limit 1`.execute(tx);
  if (found.rows[0] !== undefined) return found.rows[0].id;
  const made = await sql<{ id: string }>`
    insert into app.unit (authority_id, name, parent_id)
    select ${here}, ${name}, (select case when count(*) = 1 then min(id::text)::uuid end from app.unit
      where authority_id = ${here} and parent_id is null and valid_to is null)
    returning id`.execute(tx);
  const [row] = made.rows;
  if (row === undefined) throw new Error("The unit was not added.");
  return row.id;
}

/**
 * The directory tells each person's manager; whom most of a unit have as theirs leads it, one who
 * belongs to the unit before one who doesn't.
 */
export async function followManagers(tx: Tx, personId: string): Promise<void> {
  await sql`
    update app.unit u set leader_id = led.manager_id
    from (
      select p.unit_id, p.manager_id from app.person p
      join app.person m on m.authority_id = p.authority_id and m.id = p.manager_id
      where p.authority_id = ${here} and p.is_active and p.manager_id is not null and m.is_active
        and p.unit_id = (select unit_id from app.person where authority_id = ${here} and id = ${personId})
      group by p.unit_id, p.manager_id, m.unit_id
      order by m.unit_id = p.unit_id desc nulls last, count(*) desc, p.manager_id limit 1
    ) led
    where u.authority_id = ${here} and u.id = led.unit_id
      and u.leader_id is distinct from led.manager_id`.execute(tx);
}

/**
 * Gives a group's members the role and the membership that the group stands for, and takes from
 * everybody what a directory once gave and no group of his gives any more. What an administrator
 * gave by hand stays. `today` is YYYY-MM-DD.
 */
export async function followGroup(tx: Tx, today: string): Promise<void> {
  await sql`
    insert into app.authority_role (authority_id, person_id, role, by_directory)
    select distinct m.authority_id, m.person_id, g.role, true
    from app.directory_group g
    join app.directory_group_member m on m.authority_id = g.authority_id and m.group_id = g.id
    where g.authority_id = ${here} and g.role is not null
    on conflict do nothing`.execute(tx);
  await sql`
    delete from app.authority_role r where r.authority_id = ${here} and r.by_directory
      and not exists (select from app.directory_group g
        join app.directory_group_member m on m.authority_id = g.authority_id and m.group_id = g.id
        where g.authority_id = r.authority_id and g.role = r.role and m.person_id = r.person_id)`.execute(
    tx,
  );
  await sql`
    insert into app.membership (authority_id, body_id, person_id, role, starts_on, by_directory)
    select distinct m.authority_id, g.body_id, m.person_id, g.membership_role, ${today}::date, true
    from app.directory_group g
    join app.directory_group_member m on m.authority_id = g.authority_id and m.group_id = g.id
    where g.authority_id = ${here} and g.body_id is not null and not exists (
      select from app.membership o where o.authority_id = g.authority_id and o.body_id = g.body_id
        and o.person_id = m.person_id and o.role = g.membership_role
        and coalesce(o.ends_on, 'infinity') >= ${today}::date)`.execute(tx);
  const left = sql`m.authority_id = ${here} and m.by_directory
    and coalesce(m.ends_on, 'infinity') >= ${today}::date
    and not exists (select from app.directory_group g
      join app.directory_group_member x on x.authority_id = g.authority_id and x.group_id = g.id
      where g.authority_id = m.authority_id and g.body_id = m.body_id
        and g.membership_role = m.role and x.person_id = m.person_id)`;
  // Who leaves is out today; a membership that began today never was.
  await sql`delete from app.membership m where ${left} and m.starts_on = ${today}::date`.execute(
    tx,
  );
  await sql`
    update app.membership m set ends_on = ${today}::date - 1 where ${left}`.execute(tx);
}
