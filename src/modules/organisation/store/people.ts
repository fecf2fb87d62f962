import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { AuthorityRole } from "../roles.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

/** A registered person: somebody who works here and may sign in. */
export interface Person {
  id: string;
  name: string;
  email: string | null;
  initials: string | null;
  title: string | null;
  phone: string | null;
  unitId: string | null;
  unitName: string | null;
  /** Level of management, 1 (top) to 9; null for staff. */
  level: number | null;
  isActive: boolean;
  deactivatedAt: Date | null;
  roles: AuthorityRole[];
  /** Ids of the units that the person leads. */
  leads: string[];
}

const people = sql`
  select p.id, p.name, p.email, p.initials, p.title, p.phone, p.unit_id as "unitId",
    u.name as "unitName", p.level, p.is_active as "isActive", p.deactivated_at as "deactivatedAt",
    array(select role from app.authority_role r
      where r.authority_id = p.authority_id and r.person_id = p.id order by role) as roles,
    array(select l.id::text from app.unit l
      where l.authority_id = p.authority_id and l.leader_id = p.id order by l.name) as leads
  from app.person p
  left join app.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
  where p.authority_id = ${here} and p.is_registered`;

/** The registered person with that id, active or not; null when there is none. */
export async function personById(tx: Tx, id: string): Promise<Person | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Person>`${people} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface PeopleFilter {
  /** Words; each begins a word of the name, the initials or the address. */
  query?: string | undefined;
  unitId?: string | undefined;
  role?: AuthorityRole | undefined;
  /** Those who have left, instead of those who are here. */
  inactive?: boolean | undefined;
}

/** Registered people by name, a page of them and how many there are in all. */
export async function listPeople(
  tx: Tx,
  filter: PeopleFilter,
  page: { size: number; skip: number },
): Promise<{ total: number; people: Person[] }> {
  const { query = "", unitId, role, inactive = false } = filter;
  const where = sql`p.is_active = ${!inactive} and ${namedLike(query)}
    ${unitId === undefined ? sql`` : sql`and p.unit_id::text = ${unitId}`}
    ${
      role === undefined
        ? sql``
        : sql`and exists (select from app.authority_role r
      where r.authority_id = p.authority_id and r.person_id = p.id and r.role = ${role})`
    }`;
  const counted = await sql<{ total: number }>`
    select count(*) as total from app.person p
    where p.authority_id = ${here} and p.is_registered and ${where}`.execute(tx);
  const { rows } = await sql<Person>`
    ${people} and ${where} order by lower(p.name), p.id limit ${page.size} offset ${page.skip}`.execute(
    tx,
  );
  return { total: counted.rows[0]?.total ?? 0, people: rows };
}

/** Enough of a person to be picked from a list. */
export interface FoundPerson {
  id: string;
  name: string;
  initials: string | null;
  email: string | null;
  title: string | null;
  unitName: string | null;
}

/**
 * Active registered people for a picker: each word of `query` begins a word of the name, the initials
 * or the address. Whoever has just these initials comes first, then by name. At most `limit`; nobody
 * for an empty query.
 */
export async function findPeople(tx: Tx, query: string, limit = 20): Promise<FoundPerson[]> {
  const words = query.trim().toLowerCase();
  if (words === "") return [];
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name, p.initials, p.email, p.title, u.name as "unitName"
    from app.person p
    left join app.unit u on u.authority_id = p.authority_id and u.id = p.unit_id
    where p.authority_id = ${here} and p.is_registered and p.is_active and ${namedLike(words)}
    order by coalesce(lower(p.initials) = ${words}, false) desc, lower(p.name), p.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** Whether each word of `query` begins a word of the name, the initials or the address of the row `p`. */
export function namedLike(query: string) {
  const words = query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sql`true`;
  return sql.join(
    words.map((word) => {
      const start = `${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
      return sql`(lower(p.name) like ${start} or lower(p.name) like ${`% ${start}`}
        or lower(p.name) like ${`%-${start}`}
        or lower(p.initials) like ${start} or lower(p.email) like ${start})`;
    }),
    sql` and `,
  );
}

/** The names of people, registered or only printed, by id. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter(isId);
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from app.person
    where authority_id = ${here} and id = any(${asked}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who has the address, active or not. */
export async function personByEmail(
  tx: Tx,
  email: string,
): Promise<{ id: string; name: string; isActive: boolean } | null> {
  const { rows } = await sql<{ id: string; name: string; isActive: boolean }>`
    select id, name, is_active as "isActive" from app.person
    where authority_id = ${here} and lower(email) = lower(${email})`.execute(tx);
  return rows[0] ?? null;
}

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  initials: string | null;
  title: string | null;
  phone: string | null;
  unitId: string | null;
  level: number | null;
}

/** Adds registered people. @throws a unique violation when an address is taken */
export async function insertPeople(tx: Tx, added: readonly PersonRow[]): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into app.person
      (authority_id, id, name, email, initials, title, phone, unit_id, level, is_registered)
    select ${here}, id, name, email, initials, title, phone, "unitId", level, true
    from ${recordset(added)}`.execute(tx);
}

/** Gives registered people all the values beside their ids. */
export async function updatePeople(tx: Tx, changed: readonly PersonRow[]): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update app.person p set name = row.name, email = row.email, initials = row.initials,
      title = row.title, phone = row.phone, unit_id = row."unitId", level = row.level,
      changed_at = now()
    from ${recordset(changed)}
    where p.authority_id = ${here} and p.id = row.id and p.is_registered`.execute(tx);
}

function recordset(rows: readonly PersonRow[]) {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, name text,
    email text, initials text, title text, phone text, "unitId" uuid, level int)`;
}

/** Lets a person out (`at` is when) or in again (null). */
export async function setDeactivated(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tables(tx)
    .updateTable("app.person")
    .set({ is_active: at === null, deactivated_at: at, changed_at: sql`now()` })
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .where("is_registered", "=", true)
    .execute();
}

/** All registered people as rows, for a comparison with a file. */
export async function allPeople(tx: Tx): Promise<(PersonRow & { isActive: boolean })[]> {
  const { rows } = await sql<PersonRow & { isActive: boolean }>`
    select id, name, email, initials, title, phone, unit_id as "unitId", level, is_active as "isActive"
    from app.person where authority_id = ${here} and is_registered and email is not null`.execute(
    tx,
  );
  return rows;
}
