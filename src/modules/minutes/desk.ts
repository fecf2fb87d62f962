import type { Tx } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { accessToMeeting, demandOfMeeting, type MeetingAccess } from "../meetings/index.ts";
import type { Viewer } from "../organisation/index.ts";

/** Who works on minutes, and with what. */
export interface Desk {
  viewer: Viewer;
  jobs: Pick<Jobs, "enqueue">;
  now: Date;
}

/** The viewer's access to the meeting, when it allows that. @throws NotFoundError, ForbiddenError */
export async function mayIn(
  tx: Tx,
  { viewer }: Pick<Desk, "viewer">,
  meetingId: string,
  may: (access: MeetingAccess) => boolean,
): Promise<MeetingAccess> {
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(may(access), access);
  return access;
}
