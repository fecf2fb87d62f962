import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import type { ReviewDesk } from "../desk.ts";
import { demand, mayReview } from "../policy.ts";
import { move } from "../store/change-paper.ts";
import { contentOf, lockPaper } from "../store/papers.ts";

type Desk = Pick<ReviewDesk, "viewer" | "clock">;

/**
 * Puts a paper aside that isn't to be imported. It can be brought back until its bytes are deleted.
 * @throws NotFoundError, ForbiddenError; ConflictError when it is imported
 */
export async function dismissPaper(
  tx: Tx,
  { viewer, clock }: Desk,
  paperId: string,
): Promise<void> {
  demand(mayReview(viewer));
  const { state } = await lockPaper(tx, paperId);
  if (state === "dismissed") return;
  if (state === "imported")
    throw new ConflictError("Papiret er indlæst og kan ikke kasseres.", {
      hint: "Træk mødet tilbage, hvis det ikke skal være offentligt.",
    });
  await move(tx, paperId, { state: "dismissed", by: viewer.personId, at: clock() });
}

/** Brings a dismissed paper back to where it was. @throws NotFoundError, ForbiddenError */
export async function restorePaper(
  tx: Tx,
  { viewer, clock }: Desk,
  paperId: string,
): Promise<void> {
  demand(mayReview(viewer));
  const { state } = await lockPaper(tx, paperId);
  if (state !== "dismissed") return;
  const isRead = (await contentOf(tx, paperId)) !== null;
  const to = { by: viewer.personId, at: clock() };
  await move(tx, paperId, { state: isRead ? "held" : "failed", ...to });
}
