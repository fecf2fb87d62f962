import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";

export interface PastSignIn {
  id: number;
  at: Date;
  isRefused: boolean;
  address: string | null;
  method: string | null;
}

/** The person's sign-ins of late as the audit trail has them, tried ones too; the newest first. */
export async function recentSignIns(tx: Tx, personId: string, size = 10): Promise<PastSignIn[]> {
  const { rows } = await sql<PastSignIn>`
    select id, at, action = 'sign-in-failed' as "isRefused", address,
      coalesce(after->>'method', after->>'by') as method
    from app.audit_entry
    where authority_id = app.current_authority() and subject_kind = 'person'
      and subject_id = ${personId} and action in ('signed-in', 'sign-in-failed')
    order by id desc limit ${size}`.execute(tx);
  return rows;
}

/** When each of those people last signed in. */
export async function lastSignIns(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Date>> {
  const { rows } = await sql<{ personId: string; at: Date }>`
    select subject_id as "personId", max(at) as at from app.audit_entry
    where authority_id = app.current_authority() and subject_kind = 'person'
      and subject_id = any(${[...personIds]}) and action = 'signed-in'
    group by subject_id`.execute(tx);
  return new Map(rows.map(({ personId, at }) => [personId, at]));
}
