import type { Tx } from "../../../platform/database/doors.ts";
import { unscheduleStop } from "../../cases/index.ts";
import { accessToMeeting, demandOfMeeting } from "../access.ts";
import { changeState } from "../change-state.ts";
import { mayManage } from "../policy.ts";
import { placeText } from "../step-text.ts";
import { unmarkReported } from "../store/chair-decisions.ts";
import { lockMeeting, scheduledStops } from "../store/change.ts";
import { type PlanningDesk, tellOfChange } from "../tell-of-change.ts";
import { mustNotHaveBegun } from "./change-meeting.ts";

/**
 * Cancels a meeting that hasn't begun. Its cases wait for another one, and what it was to report of the
 * chair's decisions is reported there; once the agenda is sent out,
 * everybody who got it is told.
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function cancelMeeting(
  tx: Tx,
  desk: PlanningDesk,
  meetingId: string,
  reason: string,
): Promise<void> {
  const { viewer, clock } = desk;
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(mayManage(access), access);
  const meeting = await lockMeeting(tx, meetingId);
  mustNotHaveBegun(meeting);
  await takeCasesOff(tx, desk, meetingId);
  await unmarkReported(tx, meetingId);
  await changeState(tx, meetingId, "cancelled", {
    personId: viewer.personId,
    now: clock(),
    reason,
  });
  if (meeting.state !== "dispatched") return;
  const name = meeting.title ?? meeting.body;
  await tellOfChange(tx, desk, meeting, {
    kind: "cancelled",
    text: `${name} ${placeText(meeting)} er aflyst. ${reason}`,
    message: reason,
  });
}

/** Lets the cases of a meeting's agenda wait for another meeting; their items stay as they stood. */
async function takeCasesOff(tx: Tx, desk: PlanningDesk, meetingId: string): Promise<void> {
  const { viewer, jobs, clock } = desk;
  const { authorityId, personId } = viewer;
  const actor = { authorityId, personId, jobs, now: clock() };
  for (const stopId of await scheduledStops(tx, meetingId)) await unscheduleStop(tx, actor, stopId);
}
