import type { Tx } from "../../../platform/database/doors.ts";
import type { ReviewDesk } from "../desk.ts";
import { demand, mayReview } from "../policy.ts";
import { queuePaper } from "../queue.ts";
import { move } from "../store/change-paper.ts";
import { lockPaper } from "../store/papers.ts";

/** Has a paper read again that couldn't be. @throws NotFoundError, ForbiddenError */
export async function retryPaper(
  tx: Tx,
  { viewer, jobs, clock }: Pick<ReviewDesk, "viewer" | "jobs" | "clock">,
  paperId: string,
): Promise<void> {
  demand(mayReview(viewer));
  const { state } = await lockPaper(tx, paperId);
  if (state !== "failed") return;
  await move(tx, paperId, { state: "waiting", by: viewer.personId, at: clock() });
  await queuePaper(tx, jobs, { authorityId: viewer.authorityId, paperId });
}
