import type { Tx } from "../../../platform/database/doors.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { lockBody, termOn, termsOf, type Viewer } from "../../organisation/index.ts";
import { demandPlanning } from "../bodies-to-plan.ts";
import { recordStep } from "../change-state.ts";
import { mustBeAbleToMeet } from "../may-meet.ts";
import { beginningOf } from "../meeting-time.ts";
import type { MeetingFacts } from "../plan-schema.ts";
import { slugOn } from "../slug-on.ts";
import { insertMeetings, slugsOn } from "../store/planned.ts";

/**
 * Plans one meeting of a body. Its times exist: `meetingFacts` has seen to that.
 * @returns its id
 * @throws ForbiddenError, NotFoundError; InputError for a body that doesn't exist on that day
 */
export async function planMeeting(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  facts: MeetingFacts,
  now: Date,
): Promise<string> {
  const [id] = await planMeetings(tx, viewer, bodyId, [facts], { now, seriesId: null });
  return id!;
}

/** Plans meetings of one body, all or none. @returns their ids, in the same order */
export async function planMeetings(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  meetings: readonly MeetingFacts[],
  { now, seriesId }: { now: Date; seriesId: string | null },
): Promise<string[]> {
  demandPlanning(viewer, bodyId);
  // The lock also keeps two who plan at once from giving one address twice.
  const body = await lockBody(tx, bodyId);
  const terms = await termsOf(tx, bodyId);
  const today = dateInDenmark(now);
  const taken = new Set<string>();
  for (const year of new Set(meetings.map(({ date }) => date.slice(0, 4))))
    for (const slug of await slugsOn(tx, bodyId, year)) taken.add(slug);
  const rows = meetings.map(({ date, start, end, place, online, title }) => {
    const term = termOn(terms, date);
    mustBeAbleToMeet({ ...body, term }, date, today);
    const slug = slugOn(date, taken);
    taken.add(slug);
    return {
      bodyId,
      termId: term?.id ?? null,
      slug,
      date,
      start,
      end,
      startsAt: beginningOf(date, start)!,
      place,
      online,
      title,
      seriesId,
      createdBy: viewer.personId,
    };
  });
  const ids = await insertMeetings(tx, rows);
  for (const id of ids) await recordStep(tx, id, "planned", { personId: viewer.personId, now });
  return ids;
}
