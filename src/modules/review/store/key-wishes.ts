import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

/** Whether somebody wishes keys of one letter; who has chosen nothing does. */
export async function wishesLetters(tx: Tx, personId: string): Promise<boolean> {
  const { rows } = await sql<{ letters: boolean }>`
    select letters from app.review_keys
    where authority_id = ${here} and person_id = ${personId}`.execute(tx);
  return rows[0]?.letters ?? true;
}

export async function keepLetters(tx: Tx, personId: string, letters: boolean): Promise<void> {
  await sql`
    insert into app.review_keys (authority_id, person_id, letters)
    values (${here}, ${personId}, ${letters})
    on conflict (authority_id, person_id) do update set letters = excluded.letters`.execute(tx);
}
