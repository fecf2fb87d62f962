import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { authorityById } from "../../organisation/index.ts";
import { publishMeeting } from "../../publication/index.ts";
import type { ReviewDesk } from "../desk.ts";
import { demand, mayReview } from "../policy.ts";
import { lockPaper } from "../store/papers.ts";

/**
 * Publishes the meeting of a paper that was imported as a draft.
 * @throws NotFoundError, ForbiddenError; ConflictError when it isn't imported
 */
export async function publishPaper(
  tx: Tx,
  { viewer, jobs, clock }: Pick<ReviewDesk, "viewer" | "jobs" | "clock">,
  paperId: string,
): Promise<void> {
  demand(mayReview(viewer));
  const { meetingId } = await lockPaper(tx, paperId);
  if (meetingId === null)
    throw new ConflictError("Papiret er ikke indlæst.", { hint: "Godkend det først." });
  const authority = await authorityById(tx, viewer.authorityId);
  await publishMeeting(tx, jobs, { authority, meetingId, now: clock() });
}
