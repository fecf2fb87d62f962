import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { tables } from "../tables.ts";
import { here, isId } from "./here.ts";

/** SQLSTATE foreign_key_violation. */
const FOREIGN_KEY = "23503";

export interface Term {
  id: string;
  label: string;
  /** First and last day, YYYY-MM-DD; a term that only papers name has neither. */
  startsOn: string | null;
  endsOn: string | null;
}

/** The body's terms, the newest first. */
export async function termsOf(tx: Tx, bodyId: string): Promise<Term[]> {
  const { rows } = await sql<Term>`
    select id, label, starts_on as "startsOn", ends_on as "endsOn" from app.term
    where authority_id = ${here} and body_id = ${bodyId}
    order by starts_on desc nulls last, label desc`.execute(tx);
  return rows;
}

/** The body's term that has the day, if one has. */
export function termOn(terms: readonly Term[], date: string): Term | null {
  const has = ({ startsOn, endsOn }: Term) =>
    startsOn !== null && startsOn <= date && (endsOn === null || endsOn >= date);
  return terms.find(has) ?? null;
}

/** Adds a term, or gives the body's one with that id these values. @returns false when it has none such */
export async function storeTerm(
  tx: Tx,
  bodyId: string,
  id: string | null,
  { label, startsOn, endsOn }: Omit<Term, "id">,
): Promise<boolean> {
  const row = { label, starts_on: startsOn, ends_on: endsOn };
  if (id === null) {
    await tables(tx)
      .insertInto("app.term")
      .values({ authority_id: here, body_id: bodyId, ...row })
      .execute();
    return true;
  }
  if (!isId(id)) return false;
  const { numUpdatedRows } = await tables(tx)
    .updateTable("app.term")
    .set(row)
    .where("authority_id", "=", here)
    .where("body_id", "=", bodyId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a term. @returns false when meetings or memberships stand in it, which ends the transaction */
export async function deleteTerm(tx: Tx, id: string): Promise<boolean> {
  try {
    await tables(tx)
      .deleteFrom("app.term")
      .where("authority_id", "=", here)
      .where("id", "=", id)
      .execute();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY) throw error;
    return false;
  }
}
