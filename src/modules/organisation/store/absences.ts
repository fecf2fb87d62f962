import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

/** A time in which somebody else has a person's approvals. */
export interface Absence {
  id: string;
  personId: string;
  delegateId: string;
  delegateName: string;
  /** First and last day, YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
}

const absences = sql`
  select a.id, a.person_id as "personId", a.delegate_id as "delegateId", d.name as "delegateName",
    a.starts_on as "startsOn", a.ends_on as "endsOn"
  from app.absence a join app.person d on d.authority_id = a.authority_id and d.id = a.delegate_id
  where a.authority_id = ${here}`;

/** Those that aren't over on `today`, the first first. */
export async function absencesOf(tx: Tx, personId: string, today: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    ${absences} and a.person_id = ${personId} and a.ends_on >= ${today}::date
    order by a.starts_on, a.id`.execute(tx);
  return rows;
}

export async function absenceById(tx: Tx, id: string): Promise<Absence | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<Absence>`${absences} and a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Lets one change of absences at a time into the authority, so that two can't close a ring together. */
export async function lockAbsences(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('tingsted absences'), hashtext(${here}::text))`.execute(
    tx,
  );
}

export interface Delegation {
  personId: string;
  delegateId: string;
  startsOn: string;
  endsOn: string;
}

/** Every absence with a day in common with the period. */
export async function absencesWithin(
  tx: Tx,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    ${absences} and a.starts_on <= ${endsOn}::date and a.ends_on >= ${startsOn}::date`.execute(tx);
  return rows;
}

export async function storeAbsence(tx: Tx, given: Delegation): Promise<void> {
  await tables(tx)
    .insertInto("app.absence")
    .values({
      authority_id: here,
      person_id: given.personId,
      delegate_id: given.delegateId,
      starts_on: given.startsOn,
      ends_on: given.endsOn,
    })
    .execute();
}

export async function deleteAbsence(tx: Tx, id: string): Promise<void> {
  await tables(tx)
    .deleteFrom("app.absence")
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}

/** Somebody who may stand in, and who has it in turn. */
export interface StandIn {
  personId: string;
  name: string;
  isActive: boolean;
  unitId: string | null;
  /** The unit that the person leads, the uppermost when several. */
  leadsUnitId: string | null;
  /** To whom an absence of that day gives the person's approvals. */
  delegateId: string | null;
}

export async function standInRow(tx: Tx, personId: string, date: string): Promise<StandIn | null> {
  const { rows } = await sql<StandIn>`
    select p.id as "personId", p.name, p.is_active as "isActive", p.unit_id as "unitId",
      (select u.id from app.unit u left join app.unit above
          on above.authority_id = u.authority_id and above.id = u.parent_id and above.leader_id = p.id
        where u.authority_id = p.authority_id and u.leader_id = p.id and above.id is null
        order by u.name limit 1) as "leadsUnitId",
      (select a.delegate_id from app.absence a where a.authority_id = p.authority_id
        and a.person_id = p.id and ${date}::date between a.starts_on and a.ends_on
        order by a.starts_on desc limit 1) as "delegateId"
    from app.person p
    where p.authority_id = ${here} and p.id = ${personId} and p.is_registered`.execute(tx);
  return rows[0] ?? null;
}
