import type { Tx } from "../../platform/database/doors.ts";
import {
  accessToMeeting,
  demandOfMeeting,
  type MeetingAccess,
  type Recorder,
} from "../meetings/index.ts";
import type { SignedIn } from "../organisation/index.ts";
import { takeMeeting } from "./store/session-head.ts";

/**
 * Holds a meeting against every other change, for who may take it a step on its way.
 * @throws NotFoundError, ForbiddenError
 */
export async function takeToStep(
  tx: Tx,
  { viewer, clock }: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
  may: (access: MeetingAccess) => boolean,
): Promise<Recorder> {
  const before = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(may(before), before);
  const last = (await takeMeeting(tx, meetingId)) ?? 0;
  // Read anew: another may have taken the step while this waited.
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(may(access), access);
  return { access, now: clock(), seq: last + 1 };
}
