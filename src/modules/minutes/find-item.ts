import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { here, isId } from "../../platform/database/here.ts";
import { NotFoundError } from "../../platform/errors.ts";

/** An item of that meeting. @throws NotFoundError */
export async function findItem(
  tx: Tx,
  meetingId: string,
  itemId: string,
): Promise<{ id: string; closed: boolean; caseId: string | null }> {
  const { rows } = isId(itemId)
    ? await sql<{ id: string; closed: boolean; caseId: string | null }>`
        select id, closed, case_id as "caseId" from app.agenda_item
        where authority_id = ${here} and meeting_id = ${meetingId} and id = ${itemId}`.execute(tx)
    : { rows: [] };
  const [item] = rows;
  if (item === undefined) throw new NotFoundError("Punktet findes ikke i mødet.");
  return item;
}
