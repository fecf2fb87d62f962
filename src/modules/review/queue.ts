import type { Tx } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";

/** A paper is to be read, or imported when it has been. */
export const PAPER_CAME = "review.paper";

export interface PaperJob {
  authorityId: string;
  paperId: string;
}

export async function queuePaper(
  tx: Tx,
  jobs: Pick<Jobs, "enqueue">,
  job: PaperJob,
): Promise<void> {
  await jobs.enqueue(tx, PAPER_CAME, job);
}
