import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { RowChange } from "../images.ts";
import type { OperationResult, Verb } from "../operations.ts";
import type { OnCase } from "../../meetings/index.ts";
import type { Scope } from "./images.ts";

type Done = Extract<OperationResult, { kind: "done" }>;

/** What undoes an operation. */
export interface Inverse {
  scope: Scope;
  rows: RowChange[];
  /** What a ruling did on the item's case. */
  onCase: OnCase;
}

export interface StoredOperation {
  id: string;
  meetingId: string;
  personId: string;
  verb: Verb;
  input: unknown;
  result: Done;
  inverse: Inverse | null;
  undoneAt: Date | null;
}

export async function findOperation(tx: Tx, id: string): Promise<StoredOperation | null> {
  const { rows } = await sql<StoredOperation>`
    select id, meeting_id as "meetingId", person_id as "personId", verb, input, result, inverse,
      undone_at as "undoneAt"
    from app.meeting_operation where authority_id = ${here} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function insertOperation(
  tx: Tx,
  one: Omit<StoredOperation, "undoneAt"> & { seq: number; at: Date },
): Promise<void> {
  await sql`
    insert into app.meeting_operation (authority_id, id, meeting_id, seq, person_id, verb, input, result, inverse, at)
    values (${here}, ${one.id}, ${one.meetingId}, ${one.seq}, ${one.personId}, ${one.verb},
      ${JSON.stringify(one.input)}::jsonb, ${JSON.stringify(one.result)}::jsonb,
      ${one.inverse === null ? null : JSON.stringify(one.inverse)}::jsonb, ${one.at})`.execute(tx);
}

export async function markUndone(tx: Tx, id: string, at: Date | null): Promise<void> {
  await sql`update app.meeting_operation set undone_at = ${at}
    where authority_id = ${here} and id = ${id}`.execute(tx);
}
