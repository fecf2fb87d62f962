import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Somebody } from "../chain.ts";
import { here } from "./here.ts";

export interface OverdueStep {
  documentId: string;
  approvalId: string;
  position: number;
  person: Somebody | null;
  bodyId: string | null;
}

/** A matter is reminded of when nobody was, or the last time lies on or before that day in Denmark. */
const isToRemind = (row: string, remindedUntil: string) => {
  const reminded = sql.ref(`${row}.reminded_at`);
  return sql`(${reminded} is null
    or (${reminded} at time zone 'Europe/Copenhagen')::date <= ${remindedUntil}::date)`;
};

/** Current steps past their deadline that somebody is to be reminded of; others leave them alone meanwhile. */
export async function overdueSteps(
  tx: Tx,
  now: Date,
  remindedUntil: string,
): Promise<OverdueStep[]> {
  const { rows } = await sql<OverdueStep>`
    select a.document_id as "documentId", s.approval_id as "approvalId", s.position,
      s.body_id as "bodyId",
      case when p.id is not null then json_build_object('personId', p.id, 'name', p.name) end as person
    from app.approval_step s
    join app.approval a on a.authority_id = s.authority_id and a.id = s.approval_id
    left join app.person p on p.authority_id = s.authority_id and p.id = s.person_id
    where s.authority_id = ${here} and s.state = 'current' and a.state = 'running'
      and s.due_at < ${now} and ${isToRemind("s", remindedUntil)}
    for update of s skip locked`.execute(tx);
  return rows;
}

export interface OverdueAdvice {
  documentId: string;
  id: string;
  label: string;
  person: Somebody | null;
}

/** The same for advice that is still awaited. */
export async function overdueAdvice(
  tx: Tx,
  now: Date,
  remindedUntil: string,
): Promise<OverdueAdvice[]> {
  const { rows } = await sql<OverdueAdvice>`
    select a.document_id as "documentId", v.id, v.label,
      case when p.id is not null then json_build_object('personId', p.id, 'name', p.name) end as person
    from app.advice v
    join app.approval a on a.authority_id = v.authority_id and a.id = v.approval_id
    left join app.person p on p.authority_id = v.authority_id and p.id = v.person_id
    where v.authority_id = ${here} and v.state = 'asked' and a.state = 'running'
      and v.due_at < ${now} and ${isToRemind("v", remindedUntil)}
    for update of v skip locked`.execute(tx);
  return rows;
}
