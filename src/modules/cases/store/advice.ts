import type { Tx } from "../../../platform/database/doors.ts";
import type { AdviceAnswer } from "../approval.ts";
import { tables } from "../tables.ts";
import { here } from "./here.ts";

export interface NewAdvice {
  label: string;
  unitId: string;
  personId: string;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
}

export async function addAdvice(tx: Tx, approvalId: string, one: NewAdvice): Promise<void> {
  await tables(tx)
    .insertInto("app.advice")
    .values({
      authority_id: here,
      approval_id: approvalId,
      label: one.label,
      unit_id: one.unitId,
      person_id: one.personId,
      asked_by: one.askedBy,
      asked_at: one.askedAt,
      due_at: one.dueAt,
    })
    .execute();
}

export interface AdviceChange {
  state?: "answered" | "withdrawn";
  person_id?: string;
  reminded_at?: Date;
  answer?: AdviceAnswer;
  text?: string | null;
  answered_at?: Date;
  answered_by?: string;
  answered_for?: string | null;
}

export async function changeAdvice(tx: Tx, id: string, change: AdviceChange): Promise<void> {
  await tables(tx)
    .updateTable("app.advice")
    .set(change)
    .where("authority_id", "=", here)
    .where("id", "=", id)
    .execute();
}
