import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here, isId } from "./here.ts";
import { namedLike } from "./people.ts";

/** Somebody whom only papers know. */
export interface PrintedPerson {
  id: string;
  name: string;
}

/** Printed names whose words begin with those of `query`, at most `limit`. */
export async function findPrinted(tx: Tx, query: string, limit: number): Promise<PrintedPerson[]> {
  const { rows } = await sql<PrintedPerson>`
    select p.id, p.name from app.person p
    where p.authority_id = ${here} and not p.is_registered and ${namedLike(query)}
    order by lower(p.name), p.id limit ${limit}`.execute(tx);
  return rows;
}

/** The printed person with that id, held until the transaction ends; null when there is none. */
export async function lockPrinted(tx: Tx, id: string): Promise<PrintedPerson | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<PrintedPerson>`
    select id, name from app.person
    where authority_id = ${here} and id = ${id} and not is_registered for update`.execute(tx);
  return rows[0] ?? null;
}

/** The names of papers that are known to be this person's. */
export async function printedNamesOf(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from app.printed_name
    where authority_id = ${here} and person_id = ${personId} order by lower(name)`.execute(tx);
  return rows.map(({ name }) => name);
}

/** From now on papers that print the name mean this person. */
export async function putPrintedName(tx: Tx, name: string, personId: string): Promise<void> {
  await sql`
    insert into app.printed_name (authority_id, name, person_id)
    values (${here}, ${name}, ${personId})
    on conflict (authority_id, name) do update set person_id = excluded.person_id`.execute(tx);
}

/** From now on papers that print the name mean nobody who is registered. @returns whether they did */
export async function removePrintedName(tx: Tx, name: string, personId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from app.printed_name
    where authority_id = ${here} and name = ${name} and person_id::text = ${personId}`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** @throws a foreign key violation while anything is still the person's */
export async function deletePrinted(tx: Tx, id: string): Promise<void> {
  await sql`
    delete from app.person
    where authority_id = ${here} and id = ${id} and not is_registered`.execute(tx);
}
