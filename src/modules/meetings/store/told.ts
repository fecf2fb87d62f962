import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** Somebody who has got the agenda of a meeting. */
export interface Receiver {
  personId: string;
  name: string;
  role: string;
  sees: "all" | "open" | "items";
}

/** Everybody who has got something of the meeting, each once, with what he or she saw most of. */
export async function receiversOf(tx: Tx, meetingId: string): Promise<Receiver[]> {
  const { rows } = await sql<Receiver>`
    select distinct on (r.person_id) r.person_id as "personId", r.name, r.role, r.sees
    from app.dispatch_recipient r
    join app.dispatch d on d.authority_id = r.authority_id and d.id = r.dispatch_id
    where r.authority_id = ${here} and d.meeting_id = ${meetingId}
    order by r.person_id, array_position(array['all', 'open', 'items'], r.sees)`.execute(tx);
  return rows;
}

/** A message that a meeting was moved or cancelled, as it was sent. */
interface ChangeDispatch {
  meetingId: string;
  kind: "moved" | "cancelled";
  message: string;
  /** When the public is to see it; null where the public sees nothing of the meeting. */
  publicAt: Date | null;
  sentAt: Date;
  sentBy: string;
}

/** Records who was told. */
export async function storeDispatch(
  tx: Tx,
  sent: ChangeDispatch,
  receivers: readonly (Receiver & { email: string | null })[],
): Promise<void> {
  const id = crypto.randomUUID();
  await sql`
    insert into app.dispatch (authority_id, id, meeting_id, kind, message, public_at, sent_at, sent_by)
    values (${here}, ${id}, ${sent.meetingId}, ${sent.kind}, ${sent.message}, ${sent.publicAt},
      ${sent.sentAt}, ${sent.sentBy})`.execute(tx);
  for (const { personId, name, email, role, sees } of receivers)
    await sql`
      insert into app.dispatch_recipient (authority_id, dispatch_id, person_id, name, email, role, sees)
      values (${here}, ${id}, ${personId}, ${name}, ${email}, ${role}, ${sees})`.execute(tx);
}
