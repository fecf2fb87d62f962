import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Sensitivity } from "../words.ts";
import { here } from "./here.ts";

export interface CaseFacts {
  title: string;
  publicTitle: string | null;
  unitId: string | null;
  kleCode: string | null;
  sensitivity: Sensitivity;
}

/**
 * The next number of the authority's own scheme, such as "S2026-12". Whoever asks waits for those
 * before to commit or roll back, so that no number is skipped; numbers that were typed in are.
 */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  for (;;) {
    const { rows } = await sql<{ number: string; isTaken: boolean }>`
      with scheme as (
        select authority_id, replace(case_number_scheme, '{year}', ${String(year)}) as key
        from app.authority where authority_id = ${here}
      ), counted as (
        insert into app.case_counter as counter (authority_id, key, last)
        select authority_id, key, 1 from scheme
        on conflict (authority_id, key) do update set last = counter.last + 1
        returning replace(key, '{n}', last::text) as number
      )
      select number, exists (select from app.case_file f
        where f.authority_id = ${here} and f.number = counted.number) as "isTaken"
      from counted`.execute(tx);
    const { number, isTaken } = rows[0]!;
    if (!isTaken) return number;
  }
}

/** False when another case has the number. */
export async function insertCase(
  tx: Tx,
  made: CaseFacts & {
    id: string;
    number: string;
    origin: "own" | "external";
    createdBy: string;
    at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into app.case_file (authority_id, id, number, title, public_title, unit_id, kle_code,
      sensitivity, origin, created_by, created_at, changed_at)
    values (${here}, ${made.id}, ${made.number}, ${made.title}, ${made.publicTitle}, ${made.unitId},
      ${made.kleCode}, ${made.sensitivity}, ${made.origin}, ${made.createdBy}, ${made.at}, ${made.at})
    on conflict (authority_id, number) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** What the case holds now, until the transaction ends. */
export async function lockCase(
  tx: Tx,
  id: string,
): Promise<CaseFacts & { unitName: string | null }> {
  const { rows } = await sql<CaseFacts & { unitName: string | null }>`
    select c.title, c.public_title as "publicTitle", c.unit_id as "unitId", c.kle_code as "kleCode",
      c.sensitivity, u.name as "unitName"
    from app.case_file c
    left join app.unit u on u.authority_id = c.authority_id and u.id = c.unit_id
    where c.authority_id = ${here} and c.id = ${id} for update of c`.execute(tx);
  return rows[0]!;
}

export async function updateCase(tx: Tx, id: string, facts: CaseFacts, at: Date): Promise<void> {
  await sql`
    update app.case_file set title = ${facts.title}, public_title = ${facts.publicTitle},
      unit_id = ${facts.unitId}, kle_code = ${facts.kleCode}, sensitivity = ${facts.sensitivity},
      changed_at = ${at}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

export async function setCaseState(
  tx: Tx,
  id: string,
  state: "open" | "closed",
  at: Date,
): Promise<void> {
  await sql`
    update app.case_file set state = ${state}, changed_at = ${at}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}

export async function isUnit(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from app.unit where authority_id = ${here} and id = ${id}`.execute(tx);
  return rows.length > 0;
}

/** The id of the case with that number, or null. */
export async function caseByNumber(tx: Tx, number: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from app.case_file where authority_id = ${here} and number = ${number}`.execute(tx);
  return rows[0]?.id ?? null;
}

/** How many of the case's documents are out for approval. */
export async function countInApproval(tx: Tx, caseId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from app.case_document
    where authority_id = ${here} and case_id = ${caseId} and state = 'in_approval'`.execute(tx);
  return rows[0]!.n;
}
