import type { Tx } from "../../../platform/database/doors.ts";
import {
  changeState,
  heldItems,
  mayBegin,
  prepareAttendance,
  setHours,
} from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { announce, setPlace } from "../store/session-head.ts";
import { takeToStep } from "../take-to-step.ts";

/**
 * Begins a meeting: its list is made of those who have a role in the body that day, and the first item is
 * up. @throws NotFoundError, ForbiddenError; ConflictError when it has begun already
 */
export async function beginMeeting(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
): Promise<void> {
  const { access, seq, now } = await takeToStep(tx, desk, meetingId, mayBegin);
  await prepareAttendance(tx, access);
  await changeState(tx, meetingId, "running", { personId: desk.viewer.personId, now });
  await setHours(tx, meetingId, { startedAt: now, endedAt: null });
  const first = (await heldItems(tx, meetingId)).find((item) => !item.isWithdrawn);
  await setPlace(tx, meetingId, { currentItemId: first?.id ?? null, inClosedPart: false });
  await announce(tx, meetingId, seq);
}
