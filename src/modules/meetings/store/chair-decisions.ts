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

/** What the chair decided between meetings and no item has reported yet, the oldest first. One query. */
export async function unreportedDecisions(tx: Tx, bodyId: string): Promise<UnreportedDecision[]> {
  const { rows } = await sql<UnreportedDecision>`
    select d.id, d.title, d.text, d.decided_on as "decidedOn", d.is_closed as "isClosed"
    from app.chair_decision d
    where d.authority_id = ${here} and d.body_id = ${bodyId} and d.reported_item_id is null
    order by d.decided_on, d.made_at`.execute(tx);
  return rows;
}
