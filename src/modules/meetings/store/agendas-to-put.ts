import { sql } from "kysely";
import { here, isId } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { MeetingState } from "../meeting-state.ts";
import { mayPlanMeetings } from "../policy.ts";

/**
 * The body that a stop of a case's route is at, for who may put the case on its agendas. One query.
 * @throws NotFoundError for everybody else
 */
export async function demandToPut(tx: Tx, viewer: Viewer, stopId: string): Promise<string> {
  const { rows } = isId(stopId)
    ? await sql<{ bodyId: string }>`
        select body_id as "bodyId" from app.route_stop
        where authority_id = ${here} and id = ${stopId}`.execute(tx)
    : { rows: [] };
  const bodyId = rows[0]?.bodyId;
  if (bodyId === undefined || !mayPlanMeetings(viewer, bodyId))
    throw new NotFoundError("Sagen findes ikke, eller du kan ikke sætte den på en dagsorden.");
  return bodyId;
}

/** The body's meetings whose agenda can take more, by date. One query. */
export async function agendasToPut(
  tx: Tx,
  bodyId: string,
): Promise<{ id: string; date: string; state: MeetingState }[]> {
  const { rows } = await sql<{ id: string; date: string; state: MeetingState }>`
    select id, date, state from app.meeting
    where authority_id = ${here} and body_id = ${bodyId} and state in ('open', 'dispatched')
    order by date limit 20`.execute(tx);
  return rows;
}
