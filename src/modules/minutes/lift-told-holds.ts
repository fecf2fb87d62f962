import { dateInDenmark } from "../../platform/clock.ts";
import { type Db, inAuthority } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { authorityById } from "../organisation/index.ts";
import { publishMeeting } from "../publication/index.ts";
import { endHold, holdsToLift } from "./store/holds.ts";

/**
 * Publishes items that waited for parties who have all been told by now. Several workers may do it at
 * once; each hold is lifted by one.
 */
export async function liftToldHolds(
  at: { app: Db; jobs: Jobs },
  authorityId: string,
  now: Date,
): Promise<void> {
  await inAuthority(at.app, { authorityId, actor: "system" }, async (tx) => {
    const due = await holdsToLift(tx);
    for (const { itemId } of due) await endHold(tx, itemId, { personId: null, now });
    if (due.length === 0) return;
    const authority = await authorityById(tx, authorityId);
    const reason = `Parterne har fået besked (${dateInDenmark(now)}).`;
    for (const meetingId of new Set(due.map((one) => one.meetingId)))
      await publishMeeting(tx, at.jobs, { authority, meetingId, now, reason });
  });
}
