import type { Tx } from "../../../platform/database/doors.ts";
import {
  changeState,
  freezeStanding,
  heldItems,
  mayBegin,
  prepareAttendance,
  saveAgendaVersion,
  setHours,
} from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { announce, setPlace } from "../store/session-head.ts";
import { takeToStep } from "../take-to-step.ts";

/**
 * Begins a meeting: its list is made of those who have a role in the body that day, and the first item is
 * up. An agenda that was never sent stands fast from now on, as a version of its own.
 * @throws NotFoundError, ForbiddenError; ConflictError when it has begun already
 */
export async function beginMeeting(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
): Promise<void> {
  const { access, seq, now } = await takeToStep(tx, desk, meetingId, mayBegin);
  await prepareAttendance(tx, access);
  const by = { personId: desk.viewer.personId, now };
  if (access.meeting.state === "open") {
    await freezeStanding(tx, meetingId);
    await saveAgendaVersion(tx, meetingId, "held", by);
  }
  const from = access.meeting.state;
  await changeState(tx, meetingId, "running", { ...by, details: { from } });
  await setHours(tx, meetingId, { startedAt: now, endedAt: null });
  const first = (await heldItems(tx, meetingId)).find((item) => !item.isWithdrawn);
  await setPlace(tx, meetingId, { currentItemId: first?.id ?? null, inClosedPart: false });
  await announce(tx, meetingId, seq);
}
