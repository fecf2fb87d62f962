import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

export interface UnreportedDecision {
  id: string;
  title: string;
  text: string;
  /** YYYY-MM-DD */
  decidedOn: string;
  isClosed: boolean;
}

/**
 * What the chair decided between meetings and no item has reported yet, or that one has, the oldest
 * first. One query.
 */
export async function unreportedDecisions(
  tx: Tx,
  bodyId: string,
  itemId: string | null = null,
): Promise<UnreportedDecision[]> {
  const { rows } = await sql<UnreportedDecision>`
    select d.id, d.title, d.text, d.decided_on as "decidedOn", d.is_closed as "isClosed"
    from app.chair_decision d
    where d.authority_id = ${here} and d.body_id = ${bodyId}
      and (d.reported_item_id is null or d.reported_item_id = ${itemId})
    order by d.decided_on, d.made_at`.execute(tx);
  return rows;
}

/** Notes that an item of the body's agenda tells of all that was unreported. */
export async function markAsReported(tx: Tx, bodyId: string, itemId: string): Promise<void> {
  await sql`update app.chair_decision set reported_item_id = ${itemId}
    where authority_id = ${here} and body_id = ${bodyId} and reported_item_id is null`.execute(tx);
}

/** Lets what a meeting was to report be reported at another one. */
export async function unmarkReported(tx: Tx, meetingId: string): Promise<void> {
  await sql`update app.chair_decision d set reported_item_id = null from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId}
      and d.authority_id = i.authority_id and d.reported_item_id = i.id`.execute(tx);
}
