import { recordEvent } from "../../platform/audit/event.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { Viewer } from "../organisation/index.ts";
import { demand, maySeePapers } from "./policy.ts";
import { type Paper, paperById } from "./store/papers.ts";

/**
 * A paper's own file, for who may see it. That it was opened is noted: nobody has said yet what of it
 * is closed.
 * @throws NotFoundError, ForbiddenError
 */
export async function openPaper(tx: Tx, viewer: Viewer, paperId: string): Promise<Paper> {
  demand(maySeePapers(viewer));
  const paper = await paperById(tx, paperId);
  await recordEvent(tx, { action: "opened", subject: { kind: "review-paper", id: paper.id } });
  return paper;
}
