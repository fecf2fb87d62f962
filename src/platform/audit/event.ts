import { sql } from "kysely";
import type { Tx } from "../database/doors.ts";

export interface AuditEvent {
  /** A verb: "sign-in", "opened", "exported". */
  action: string;
  /** What it concerns, as the trail names it: "case", "body", "person" … */
  subject: { kind: string; id: string };
  /** What else is to be known; never a secret, never the content of closed matter. */
  details?: Record<string, unknown>;
}

/**
 * Writes something that changed no row into the audit trail: a sign-in, the opening of a closed
 * paper. Changes of rows write themselves (migration 0006). Actor and address are the transaction's.
 */
export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  const { action, subject, details } = event;
  await sql`
    insert into app.audit_entry (authority_id, actor, acting_for, address, action,
      subject_kind, subject_id, object_kind, object_id, after)
    values (app.current_authority(), current_setting('tingsted.actor'),
      nullif(current_setting('tingsted.acting_for', true), ''),
      nullif(current_setting('tingsted.address', true), ''), ${action},
      ${subject.kind}, ${subject.id}, ${subject.kind}, ${subject.id},
      ${details === undefined ? null : JSON.stringify(details)}::jsonb)`.execute(tx);
}
