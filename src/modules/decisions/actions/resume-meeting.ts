import type { Tx } from "../../../platform/database/doors.ts";
import { changeState, recordStep, setHours } from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { mayResume } from "../policy.ts";
import { announce } from "../store/session-head.ts";
import { takeToStep } from "../take-to-step.ts";

/**
 * Goes on with a meeting that was ended by mistake, until its minutes are circulated. Cases stay where they
 * went; when it ends again, only those move of which something else was decided.
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function resumeMeeting(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
): Promise<void> {
  const { now, seq } = await takeToStep(tx, desk, meetingId, mayResume);
  const by = { personId: desk.viewer.personId, now };
  await changeState(tx, meetingId, "running", by);
  await recordStep(tx, meetingId, "reopened", by);
  await setHours(tx, meetingId, { endedAt: null });
  await announce(tx, meetingId, seq);
}
