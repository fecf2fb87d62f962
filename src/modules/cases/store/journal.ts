import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "./here.ts";

export interface NewEntry {
  caseId: string;
  documentId?: string | null;
  /** null for what the system did by itself. */
  personId: string | null;
  /** What kind of thing happened, for filters: "case", "handlers", "document", "recusal", "note" … */
  kind: string;
  /** A Danish sentence. Of a closed document it names nothing but the public title. */
  text: string;
  at: Date;
}

/**
 * Notes in the case's journal what happened (offentlighedsloven § 13); entries are never changed. The
 * case counts as worked on then; who works on it at the same moment says so himself, and isn't waited for.
 */
export async function addEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await sql`
    with noted as (
      insert into app.case_entry (authority_id, case_id, document_id, person_id, kind, text, at)
      values (${here}, ${entry.caseId}, ${entry.documentId ?? null}, ${entry.personId}, ${entry.kind},
        ${entry.text}, ${entry.at})
    )
    update app.case_file set changed_at = greatest(changed_at, ${entry.at})
    where authority_id = ${here} and id in (select id from app.case_file
      where authority_id = ${here} and id = ${entry.caseId} for no key update skip locked)`.execute(
    tx,
  );
}

export interface Entry {
  id: number;
  at: Date;
  kind: string;
  text: string;
  person: string | null;
  documentId: string | null;
}

/** The journal, the newest first; `before` is the id to go on from, `kinds` those to show. */
export async function entriesOf(
  tx: Tx,
  caseId: string,
  page: { size: number; before?: number | undefined; kinds?: readonly string[] | undefined },
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select e.id, e.at, e.kind, e.text, p.name as person, e.document_id as "documentId"
    from app.case_entry e
    left join app.person p on p.authority_id = e.authority_id and p.id = e.person_id
    where e.authority_id = ${here} and e.case_id = ${caseId}
      and e.id < ${page.before ?? Number.MAX_SAFE_INTEGER}
      ${page.kinds === undefined ? sql`` : sql`and e.kind = any(${[...page.kinds]}::text[])`}
    order by e.id desc limit ${page.size}`.execute(tx);
  return rows;
}
