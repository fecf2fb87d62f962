import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Advice, Approval, Step } from "../approval.ts";
import type { PlannedStep } from "../chain.ts";
import { tables } from "../tables.ts";
import { here } from "./here.ts";

const person = (alias: string) => {
  const { id, name } = { id: sql.ref(`${alias}.id`), name: sql.ref(`${alias}.name`) };
  return sql`case when ${id} is not null then json_build_object('personId', ${id}, 'name', ${name}) end`;
};
const joined = (alias: string, row: string, column: string) => sql`
  left join app.person ${sql.id(alias)} on ${sql.ref(`${alias}.authority_id`)} = ${sql.ref(`${row}.authority_id`)}
    and ${sql.ref(`${alias}.id`)} = ${sql.ref(`${row}.${column}`)}`;

/** Every round of the document's approval, the newest first. Three queries. */
export async function approvalsOf(tx: Tx, documentId: string): Promise<Approval[]> {
  const ofDocument = sql`a.authority_id = ${here} and a.document_id = ${documentId}`;
  const { rows: rounds } = await sql<Omit<Approval, "steps" | "advice">>`
    select a.id, a.round, a.state, a.started_at as "startedAt", ${person("by")} as "startedBy",
      a.cut_off as "cutOff", a.late_reason as "lateReason", a.ended_at as "endedAt"
    from app.approval a ${joined("by", "a", "started_by")}
    where ${ofDocument} order by a.round desc`.execute(tx);
  if (rounds.length === 0) return [];
  const { rows: steps } = await sql<Step & { approvalId: string }>`
    select s.approval_id as "approvalId", s.position, s.kind, s.label, ${person("holder")} as person,
      s.unit_id as "unitId", s.body_id as "bodyId", s.state, s.current_since as "currentSince",
      s.due_at as "dueAt", s.acted_at as "actedAt", ${person("actor")} as "actedBy",
      ${person("absent")} as "actedFor", s.comment, s.conditions
    from app.approval a
    join app.approval_step s on s.authority_id = a.authority_id and s.approval_id = a.id
    ${joined("holder", "s", "person_id")} ${joined("actor", "s", "acted_by")}
    ${joined("absent", "s", "acted_for")}
    where ${ofDocument} order by s.position`.execute(tx);
  const { rows: advice } = await sql<Advice & { approvalId: string }>`
    select v.approval_id as "approvalId", v.id, v.label, v.unit_id as "unitId",
      ${person("holder")} as person, v.asked_at as "askedAt", ${person("asker")} as "askedBy",
      v.due_at as "dueAt", v.state, v.answer, v.text, v.answered_at as "answeredAt",
      ${person("actor")} as "answeredBy", ${person("absent")} as "answeredFor"
    from app.approval a
    join app.advice v on v.authority_id = a.authority_id and v.approval_id = a.id
    ${joined("holder", "v", "person_id")} ${joined("asker", "v", "asked_by")}
    ${joined("actor", "v", "answered_by")} ${joined("absent", "v", "answered_for")}
    where ${ofDocument} order by v.asked_at, v.label, v.id`.execute(tx);
  return rounds.map((round) => ({
    ...round,
    steps: steps.filter((step) => step.approvalId === round.id),
    advice: advice.filter((one) => one.approvalId === round.id),
  }));
}

export interface NewApproval {
  documentId: string;
  round: number;
  startedAt: Date;
  startedBy: string;
  cutOff: Date | null;
  lateReason: string | null;
}

/** Begins a round with steps that wait, apart from those that are skipped. @returns its id */
export async function addApproval(
  tx: Tx,
  given: NewApproval,
  steps: readonly PlannedStep[],
): Promise<string> {
  const { id } = await tables(tx)
    .insertInto("app.approval")
    .values({
      authority_id: here,
      document_id: given.documentId,
      round: given.round,
      started_at: given.startedAt,
      started_by: given.startedBy,
      cut_off: given.cutOff,
      late_reason: given.lateReason,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  if (steps.length > 0)
    await tables(tx)
      .insertInto("app.approval_step")
      .values(
        steps.map((step) => ({
          authority_id: here,
          approval_id: id,
          position: step.position,
          kind: step.kind,
          label: step.label,
          person_id: step.personId,
          unit_id: step.unitId,
          body_id: step.bodyId,
          state: step.skipped === null ? ("waiting" as const) : ("skipped" as const),
          comment: step.skipped,
          acted_at: step.skipped === null ? null : given.startedAt,
          due_at: step.skipped === null ? step.dueAt : null,
        })),
      )
      .execute();
  return id;
}

export interface StepChange {
  state?: Step["state"];
  person_id?: string | null;
  unit_id?: string | null;
  current_since?: Date | null;
  due_at?: Date | null;
  reminded_at?: Date | null;
  acted_at?: Date | null;
  acted_by?: string | null;
  acted_for?: string | null;
  comment?: string | null;
  conditions?: string | null;
}

export async function changeStep(
  tx: Tx,
  approvalId: string,
  position: number,
  change: StepChange,
): Promise<void> {
  await tables(tx)
    .updateTable("app.approval_step")
    .set(change)
    .where("authority_id", "=", here)
    .where("approval_id", "=", approvalId)
    .where("position", "=", position)
    .execute();
}

export async function endApproval(
  tx: Tx,
  approvalId: string,
  state: Exclude<Approval["state"], "running">,
  now: Date,
): Promise<void> {
  await tables(tx)
    .updateTable("app.approval")
    .set({ state, ended_at: now })
    .where("authority_id", "=", here)
    .where("id", "=", approvalId)
    .execute();
}
