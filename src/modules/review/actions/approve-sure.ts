import type { Tx } from "../../../platform/database/doors.ts";
import type { ReviewDesk } from "../desk.ts";
import { demand, mayReview } from "../policy.ts";
import { queuePaper } from "../queue.ts";
import { move } from "../store/change-paper.ts";
import { surePapers } from "../store/papers.ts";

/**
 * Approves held papers that nothing holds back any more; jobs import them. Gives their number: of
 * those asked for, the doubtful stay where they are.
 * @param given.among ids; null for all
 * @throws ForbiddenError
 */
export async function approveSure(
  tx: Tx,
  { viewer, jobs, clock }: Pick<ReviewDesk, "viewer" | "jobs" | "clock">,
  given: { among: readonly string[] | null; publish: boolean },
): Promise<number> {
  demand(mayReview(viewer));
  const ids = await surePapers(tx, given.among);
  const wish = given.publish ? "publish" : "draft";
  for (const id of ids) {
    await move(tx, id, { state: "waiting", wish, by: viewer.personId, at: clock() });
    await queuePaper(tx, jobs, { authorityId: viewer.authorityId, paperId: id });
  }
  return ids.length;
}
