import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

/** A unit as the tree shows it. */
export interface Unit {
  id: string;
  parentId: string | null;
  name: string;
  externalId: string | null;
  /** YYYY-MM-DD; null: always. */
  validFrom: string | null;
  /** The last day, YYYY-MM-DD; null while the unit isn't closed. */
  validTo: string | null;
  leader: { id: string; name: string; title: string | null; isActive: boolean } | null;
  /** Active people who belong to the unit itself, not to those below it. */
  people: number;
  /** The newest count; null when none was made. */
  headCount: { people: number; fullTime: number | null; countedOn: string } | null;
}

const units = sql`
  select u.id, u.parent_id as "parentId", u.name, u.external_id as "externalId",
    u.valid_from as "validFrom", u.valid_to as "validTo",
    case when l.id is not null then jsonb_build_object('id', l.id, 'name', l.name, 'title', l.title,
      'isActive', l.is_active) end as leader,
    (select count(*) from app.person p where p.authority_id = u.authority_id and p.unit_id = u.id
      and p.is_active and p.is_registered) as people,
    (select jsonb_build_object('people', h.people, 'fullTime', h.full_time, 'countedOn', h.counted_on)
      from app.head_count h where h.authority_id = u.authority_id and h.unit_id = u.id
      order by h.counted_on desc limit 1) as "headCount"
  from app.unit u
  left join app.person l on l.authority_id = u.authority_id and l.id = u.leader_id
  where u.authority_id = ${here}`;

/** Every unit, closed ones too, by name. One query. */
export async function allUnits(tx: Tx): Promise<Unit[]> {
  const { rows } = await sql<Unit>`${units} order by lower(u.name), u.id`.execute(tx);
  return rows;
}

export async function unitById(tx: Tx, id: string): Promise<Unit | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Unit>`${units} and u.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface NewUnit {
  id: string;
  parentId: string | null;
  name: string;
  externalId?: string | null;
  validFrom?: string | null;
}

/** Adds units; one may be the parent of another. */
export async function insertUnits(tx: Tx, added: readonly NewUnit[]): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into app.unit (authority_id, id, parent_id, name, external_id, valid_from)
    select ${here}, id, "parentId", name, "externalId", "validFrom"
    from jsonb_to_recordset(${JSON.stringify(added)}::jsonb) as row
      (id uuid, "parentId" uuid, name text, "externalId" text, "validFrom" date)`.execute(tx);
}

export interface UnitChange {
  parent_id?: string | null;
  name?: string;
  leader_id?: string | null;
  external_id?: string | null;
  valid_from?: string | null;
  valid_to?: string | null;
}

export async function updateUnit(tx: Tx, id: string, change: UnitChange): Promise<void> {
  await tables(tx)
    .updateTable("app.unit")
    .set(change)
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Makes each person the leader of the unit beside it. */
export async function setLeaders(
  tx: Tx,
  pairs: readonly { unitId: string; leaderId: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`
    update app.unit u set leader_id = row."leaderId"
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as row ("unitId" uuid, "leaderId" uuid)
    where u.authority_id = ${here} and u.id = row."unitId"
      and u.leader_id is distinct from row."leaderId"`.execute(tx);
}

/** How many open units stand right below, and how many active people belong there. */
export async function contentsOf(tx: Tx, id: string): Promise<{ units: number; people: number }> {
  const { rows } = await sql<{ units: number; people: number }>`
    select (select count(*) from app.unit where authority_id = ${here} and parent_id = ${id}
        and valid_to is null) as units,
      (select count(*) from app.person where authority_id = ${here} and unit_id = ${id}
        and is_active and is_registered) as people`.execute(tx);
  return rows[0]!;
}

/** True when another open unit than `except` stands in the same place under that name. */
export async function hasOpenNamesake(
  tx: Tx,
  parentId: string | null,
  name: string,
  except: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from app.unit where authority_id = ${here} and name = ${name} and valid_to is null
      and parent_id is not distinct from ${parentId}::uuid and id is distinct from ${except}::uuid`.execute(
    tx,
  );
  return rows.length > 0;
}

/** A unit and what leads it, on the way from a unit up to the root. */
export interface LedUnit {
  unitId: string;
  leader: { personId: string; name: string; isActive: boolean } | null;
}

/** The unit itself, the one above it, and so on to the root. Empty when there is no such unit. */
export async function unitsAbove(tx: Tx, unitId: string): Promise<LedUnit[]> {
  const { rows } = await sql<LedUnit>`
    with recursive above as (
      select id, parent_id, leader_id, 0 as depth from app.unit
      where authority_id = ${here} and id = ${unitId}
      union all
      select u.id, u.parent_id, u.leader_id, depth + 1 from app.unit u join above on u.id = above.parent_id
      where u.authority_id = ${here}
    )
    select above.id as "unitId", case when p.id is not null then
      jsonb_build_object('personId', p.id, 'name', p.name, 'isActive', p.is_active) end as leader
    from above left join app.person p on p.authority_id = ${here} and p.id = above.leader_id
    order by depth`.execute(tx);
  return rows;
}

/** The open units that the person leads, by name. */
export async function unitsLedBy(
  tx: Tx,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  return tables(tx)
    .selectFrom("app.unit")
    .select(["id", "name"])
    .where("authority_id", "=", here)
    .where("leader_id", "=", personId)
    .where("valid_to", "is", null)
    .orderBy("name")
    .execute();
}

/** A unit by what a file knows it by. */
export interface PlacedUnit {
  id: string;
  parentId: string | null;
  name: string;
  externalId: string | null;
  leaderId: string | null;
}

/** The open units. */
export async function placedUnits(tx: Tx): Promise<PlacedUnit[]> {
  const { rows } = await sql<PlacedUnit>`
    select id, parent_id as "parentId", name, external_id as "externalId", leader_id as "leaderId"
    from app.unit where authority_id = ${here} and valid_to is null`.execute(tx);
  return rows;
}

/** Keys of closed units, which no other unit may take. */
export async function closedKeys(tx: Tx): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select external_id as key from app.unit
    where authority_id = ${here} and valid_to is not null and external_id is not null`.execute(tx);
  return new Set(rows.map(({ key }) => key));
}

/** Gives units their names, places and keys. */
export async function updateUnits(
  tx: Tx,
  changed: readonly Omit<PlacedUnit, "leaderId">[],
): Promise<void> {
  if (changed.length === 0) return;
  await sql`
    update app.unit u set name = row.name, parent_id = row."parentId", external_id = row."externalId"
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as row
      (id uuid, "parentId" uuid, name text, "externalId" text)
    where u.authority_id = ${here} and u.id = row.id`.execute(tx);
}

/** Waits for whoever else changes many units at once. */
export async function lockUnits(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted import'), hashtext(${here}::text))`.execute(
    tx,
  );
}
