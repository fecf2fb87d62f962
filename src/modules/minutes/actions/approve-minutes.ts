import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { approvalWay } from "../approval-way.ts";
import { loadContent } from "../content.ts";
import { type Desk, mayIn } from "../desk.ts";
import { lockMinutes } from "../lock-minutes.ts";
import { mayConclude } from "../policy.ts";
import { circulationsOf } from "../store/circulations.ts";
import { commentsOf } from "../store/comments.ts";
import { lockMeeting } from "../store/lock-meeting.ts";
import { approvingItem } from "../store/locks.ts";
import { signersOf } from "../store/signatures.ts";

/**
 * Approves circulated minutes by the body's rule: after the deadline for comments, or by the next
 * meeting, or, with a reason, although a signature is missing or the next meeting isn't held here.
 * @throws NotFoundError, ForbiddenError; ConflictError while comments wait for an answer, or too early;
 *   InputError where a reason is needed
 */
export async function approveMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  reason: string | null,
): Promise<void> {
  await lockMeeting(tx, meetingId);
  const access = await mayIn(tx, desk, meetingId, mayConclude);
  const unanswered = (await commentsOf(tx, meetingId)).filter((one) => one.outcome === null);
  if (unanswered.length > 0)
    throw new ConflictError(
      unanswered.length === 1
        ? "Én bemærkning er ikke besvaret."
        : `${unanswered.length} bemærkninger er ikke besvaret.`,
      { hint: "Svar på dem først. Skal teksten rettes, så kald referatet tilbage." },
    );
  const by = await approvalWay(tx, access.meeting.bodyId);
  const approvingItemId = by === "next-meeting" ? await approvingItem(tx, meetingId) : null;
  const needed = await reasonNeeded(tx, desk, meetingId, by, approvingItemId);
  if (needed !== null && reason === null) throw new InputError(needed, { hint: "Skriv hvorfor." });
  await lockMinutes(tx, desk, meetingId, {
    by,
    approvingItemId,
    ...(reason === null ? {} : { reason }),
  });
}

/** Why the minutes can't be approved without a reason, or null. @throws ConflictError */
async function reasonNeeded(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  by: string,
  approvingItemId: string | null,
): Promise<string | null> {
  if (by === "comments") {
    const [circulation] = await circulationsOf(tx, meetingId);
    if (circulation?.deadline != null && circulation.deadline > desk.now)
      throw new ConflictError("Fristen for bemærkninger er ikke udløbet.", {
        hint: "Godkend referatet, når fristen er gået.",
      });
    return null;
  }
  if (by === "next-meeting")
    return approvingItemId === null
      ? "Det næste møde har ikke godkendt referatet her i systemet."
      : null;
  const { sha256 } = await loadContent(tx, desk.viewer.authorityId, meetingId);
  const missing = (await signersOf(tx, meetingId, sha256)).filter((one) => one.signedAt === null);
  return missing.length === 0
    ? null
    : `Der mangler underskrift fra ${missing.map(({ name }) => name).join(", ")}.`;
}
