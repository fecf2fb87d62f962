import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Somebody } from "../chain.ts";
import type { StepKind, StepState } from "../words.ts";
import { here } from "./here.ts";

/** An open step whose holder has left, or no longer leads the unit that gave it to him. */
export interface StaleStep {
  approvalId: string;
  position: number;
  kind: StepKind;
  label: string;
  state: StepState;
  person: Somebody;
  isActive: boolean;
  unitId: string | null;
  dueAt: Date | null;
}

// A unit's step lies with the leader of that unit or, where it has none, of one above it.
const staleStep = sql`
  s.state in ('waiting', 'current') and (not p.is_active
    or s.kind in ('leader', 'director') and u.leader_id is distinct from s.person_id
    or s.kind = 'unit' and u.leader_id is distinct from s.person_id
      and not exists (select from app.unit o
        where o.authority_id = s.authority_id and o.leader_id = s.person_id))`;

const openSteps = sql`
  from app.approval a
  join app.approval_step s on s.authority_id = a.authority_id and s.approval_id = a.id
  join app.person p on p.authority_id = s.authority_id and p.id = s.person_id
  left join app.unit u on u.authority_id = s.authority_id and u.id = s.unit_id
  where a.authority_id = ${here} and a.state = 'running' and ${staleStep}`;

const openAdvice = sql`
  from app.approval a
  join app.advice v on v.authority_id = a.authority_id and v.approval_id = a.id
  join app.person p on p.authority_id = v.authority_id and p.id = v.person_id
  left join app.unit u on u.authority_id = v.authority_id and u.id = v.unit_id
  where a.authority_id = ${here} and a.state = 'running' and v.state = 'asked'
    and v.unit_id is not null and (not p.is_active or u.leader_id is distinct from v.person_id
      and not exists (select from app.unit o
        where o.authority_id = v.authority_id and o.leader_id = v.person_id))`;

export async function staleSteps(tx: Tx, documentId: string): Promise<StaleStep[]> {
  const { rows } = await sql<StaleStep>`
    select s.approval_id as "approvalId", s.position, s.kind, s.label, s.state,
      json_build_object('personId', p.id, 'name', p.name) as person, p.is_active as "isActive",
      s.unit_id as "unitId", s.due_at as "dueAt"
    ${openSteps} and a.document_id = ${documentId} order by s.position`.execute(tx);
  return rows;
}

export interface StaleAdvice {
  id: string;
  label: string;
  unitId: string;
  person: Somebody;
}

export async function staleAdvice(tx: Tx, documentId: string): Promise<StaleAdvice[]> {
  const { rows } = await sql<StaleAdvice>`
    select v.id, v.label, v.unit_id as "unitId",
      json_build_object('personId', p.id, 'name', p.name) as person
    ${openAdvice} and a.document_id = ${documentId}`.execute(tx);
  return rows;
}

/** Ids of all documents with a step or advice that somebody else should have. */
export async function staleDocuments(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.document_id as id ${openSteps} union select a.document_id ${openAdvice}`.execute(tx);
  return rows.map((row) => row.id);
}
