import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demandPlanning } from "../bodies-to-plan.ts";
import type { MeetingFacts } from "../plan-schema.ts";
import type { SeriesRule } from "../series-dates.ts";
import { planMeetings } from "./plan-meeting.ts";

/**
 * Plans all meetings of a series, or none; the dates may be other ones than its rule gives.
 * @returns how many
 * @throws ForbiddenError, NotFoundError; InputError for a day on which the body doesn't exist
 */
export async function makeSeries(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  {
    rule,
    dates,
    ...facts
  }: Omit<MeetingFacts, "date"> & { rule: SeriesRule; dates: readonly string[] },
  now: Date,
): Promise<number> {
  demandPlanning(viewer, bodyId);
  const seriesId = crypto.randomUUID();
  await sql`
    insert into app.meeting_series (authority_id, id, body_id, title, rhythm, start_time, end_time, place, online_url, made_at, made_by)
    values (${here}, ${seriesId}, ${bodyId}, ${facts.title}, ${JSON.stringify(rule)}, ${facts.start}, ${facts.end},
      ${facts.place}, ${facts.online}, ${now}, ${viewer.personId})`.execute(tx);
  const meetings = [...new Set(dates)].toSorted().map((date) => ({ ...facts, date }));
  const ids = await planMeetings(tx, viewer, bodyId, meetings, { now, seriesId });
  return ids.length;
}
