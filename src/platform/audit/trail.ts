import { sql } from "kysely";
import type { Tx } from "../database/doors.ts";

/** One change or event, as the audit trail holds it. */
export interface AuditEntry {
  id: number;
  at: Date;
  /** "person:<id>", "system", "scim", "command" … */
  actor: string;
  /** Whom the actor stood in for while giving support; null otherwise. */
  actingFor: string | null;
  address: string | null;
  /** "insert", "update", "delete" or an event's verb. */
  action: string;
  /** The table of the row, or the subject's kind for an event. */
  objectKind: string;
  objectId: string;
  /** Changed columns only; a hidden one by its fingerprint. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/**
 * What happened to a subject and its parts, the newest first; `before` is the id to go on from,
 * `without` are verbs of events to leave out.
 */
export async function readTrail(
  tx: Tx,
  subject: { kind: string; id: string },
  page: { size: number; before?: number | undefined; without?: readonly string[] | undefined },
): Promise<AuditEntry[]> {
  const { rows } = await sql<AuditEntry>`
    select id, at, actor, acting_for as "actingFor", address, action,
      object_kind as "objectKind", object_id as "objectId", before, after
    from app.audit_entry
    where authority_id = app.current_authority()
      and subject_kind = ${subject.kind} and subject_id = ${subject.id}
      and id < ${page.before ?? Number.MAX_SAFE_INTEGER}
      and not (action = any(${[...(page.without ?? [])]}::text[]))
    order by id desc limit ${page.size}`.execute(tx);
  return rows;
}
