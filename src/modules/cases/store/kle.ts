import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

export interface KleEntry {
  /** "05", "05.01" or "05.01.02". */
  code: string;
  title: string;
}

/** Null when the list has no such code. */
export async function kleTitle(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await sql<{ title: string }>`
    select title from app.kle_entry where authority_id = ${here} and code = ${code}`.execute(tx);
  return rows[0]?.title ?? null;
}

export async function hasKle(tx: Tx): Promise<boolean> {
  const { rows } =
    await sql`select from app.kle_entry where authority_id = ${here} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Codes that begin with `query`, or whose title holds each of its words; at most `limit`. */
export async function findKle(tx: Tx, query: string, limit: number): Promise<KleEntry[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const like = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
  const { rows } = await sql<KleEntry>`
    select code, title from app.kle_entry
    where authority_id = ${here} and is_current
      and (code like ${`${like(query.trim())}%`}
        or lower(title) like all(${words.map((word) => `%${like(word)}%`)}::text[]))
    order by code limit ${limit}`.execute(tx);
  return rows;
}

/** Makes the list what `entries` say; codes no longer there stay known for old cases. */
export async function replaceKle(
  tx: Tx,
  entries: readonly KleEntry[],
): Promise<{ added: number; changed: number; ended: number }> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as given (code text, title text)`;
  const { rows } = await sql<{ added: number; changed: number }>`
    with written as (
      insert into app.kle_entry as old (authority_id, code, title)
      select ${here}, code, title from ${given}
      on conflict (authority_id, code) do update set title = excluded.title, is_current = true
      where (old.title, old.is_current) is distinct from (excluded.title, true)
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as changed
    from written`.execute(tx);
  const ended = await sql`
    update app.kle_entry set is_current = false
    where authority_id = ${here} and is_current and code not in (select code from ${given})
    returning code`.execute(tx);
  return { ...rows[0]!, ended: ended.rows.length };
}
