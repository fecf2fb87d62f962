import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { draftsOf, sentBy, waitsFor } from "../cases/index.ts";
import { comingMeetings } from "../meetings/index.ts";
import type { Viewer } from "../organisation/index.ts";
import { meetingDeadlines } from "./deadlines.ts";

const DRAFTS = 10;
const MEETINGS = 8;
const DEADLINES = 8;

/** All that the work page shows its person, in four queries. */
export async function loadWork(tx: Tx, viewer: Viewer, now: Date) {
  const today = dateInDenmark(now);
  const waiting = await waitsFor(tx, viewer, now);
  const drafts = await draftsOf(tx, viewer, DRAFTS);
  const sent = await sentBy(tx, viewer, now);
  const bodies = [
    ...viewer.memberships.map((one) => one.bodyId),
    ...drafts.map((one) => one.body?.id),
  ];
  const meetings = await comingMeetings(
    tx,
    [...new Set(bodies.filter((id) => id !== undefined))],
    today,
    MEETINGS,
  );
  return {
    waiting,
    drafts,
    sent,
    meetings: meetings.map(({ body, ...meeting }) => ({
      ...meeting,
      body: { slug: body.slug, name: body.name },
    })),
    deadlines: meetingDeadlines(meetings, viewer, today).slice(0, DEADLINES),
  };
}

export type Work = Awaited<ReturnType<typeof loadWork>>;
