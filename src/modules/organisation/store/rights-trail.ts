import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MembershipRole } from "../roles.ts";
import { here } from "./here.ts";

/** A row of the trail about a role, a membership, a leader or a stand-in, as the columns are called. */
export interface RightEntry {
  kind: "authority_role" | "membership" | "unit" | "absence";
  id: string;
  actor: string;
  /** The columns that changed; all of them for a row that was removed, or added. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** Of a membership: the row as it is now, null when it is gone. */
  row: MembershipRow | null;
}

export interface MembershipRow {
  person_id: string;
  body_id: string;
  role: MembershipRole;
  starts_on: string;
  ends_on: string | null;
}

/** What this transaction has written about people's rights, in order. One query, by an index. */
export async function rightsTrail(tx: Tx): Promise<RightEntry[]> {
  const { rows } = await sql<RightEntry>`
    select e.object_kind as kind, e.object_id as id, e.actor, e.before, e.after, to_jsonb(m) as row
    from app.audit_entry e
    left join app.membership m on e.object_kind = 'membership' and m.authority_id = e.authority_id
      and m.id::text = e.object_id
    where e.authority_id = ${here} and e.written_by = pg_current_xact_id_if_assigned()
      and e.object_kind in ('authority_role', 'membership', 'unit', 'absence')
    order by e.id`.execute(tx);
  return rows;
}

/** Which of these people are registered and active. */
export async function activePeople(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from app.person where authority_id = ${here} and id = any(${[...ids]}::uuid[])
      and is_registered and is_active`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
