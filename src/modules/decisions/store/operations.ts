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

/** One of the last changes, for the list that a screen offers to undo. */
export interface RecentOperation {
  id: string;
  seq: number;
  verb: Verb;
  personId: string;
  who: string;
  itemId: string | null;
  at: Date;
  isUndone: boolean;
}

/** The newest first; where the meeting is now is no change worth undoing. One query. */
export async function recentOperations(tx: Tx, meetingId: string): Promise<RecentOperation[]> {
  const { rows } = await sql<RecentOperation>`
    select o.id, o.seq, o.verb, o.person_id as "personId", p.name as who,
      coalesce(o.inverse->'scope'->>'itemId', o.input->>'itemId') as "itemId", o.at,
      o.undone_at is not null as "isUndone"
    from app.meeting_operation o
    join app.person p on p.authority_id = o.authority_id and p.id = o.person_id
    where o.authority_id = ${here} and o.meeting_id = ${meetingId} and o.verb <> 'current'
      and jsonb_array_length(coalesce(o.inverse->'rows', '[]')) > 0
    order by o.seq desc limit 30`.execute(tx);
  return rows;
}
