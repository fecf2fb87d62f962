import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { accessToMeeting, demandOfMeeting } from "../access.ts";
import { changeState } from "../change-state.ts";
import { mayEditAgenda } from "../policy.ts";

/**
 * Opens the agenda of a planned meeting: the chair sees it from now on.
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function openAgenda(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
  now: Date,
): Promise<void> {
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandOfMeeting(mayEditAgenda(access), access);
  await changeState(tx, meetingId, "open", { personId: viewer.personId, now });
}
