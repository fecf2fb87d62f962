import type { Tx } from "../../../platform/database/doors.ts";
import { demandOfMeeting, type MeetingAccess } from "../access.ts";
import { mayKeepAttendance } from "../policy.ts";
import { fillAttendance } from "../store/attendance.ts";

/**
 * Puts the body's people of the meeting's day on its list, the chair first; may be done again when
 * memberships have changed. @throws ForbiddenError
 */
export async function prepareAttendance(tx: Tx, access: MeetingAccess): Promise<void> {
  demandOfMeeting(mayKeepAttendance(access), access);
  await fillAttendance(tx, access.meeting.id);
}
