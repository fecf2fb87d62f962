import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { loadContent } from "../content.ts";
import { type Desk, mayIn } from "../desk.ts";
import { lockMinutes } from "../lock-minutes.ts";
import { lockMeeting } from "../store/lock-meeting.ts";
import { maySign } from "../policy.ts";
import { addSignature, signersOf } from "../store/signatures.ts";
import { approvalWay } from "../approval-way.ts";

/**
 * Signs the text with that hash, the one that was shown (kommunestyrelsesloven § 13). With the last
 * signature the minutes are approved.
 * @throws NotFoundError, ForbiddenError; ConflictError when the text was changed since it was shown, or
 *   the viewer wasn't present as a member
 */
export async function signMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { sha256: string; secondFactor: boolean },
): Promise<void> {
  await lockMeeting(tx, meetingId);
  const access = await mayIn(tx, desk, meetingId, maySign);
  const { sha256 } = await loadContent(tx, desk.viewer.authorityId, meetingId);
  if (sha256 !== input.sha256)
    throw new ConflictError("Referatet er ændret, siden du hentede siden.", {
      hint: "Læs det igen, og underskriv derefter.",
    });
  const { personId } = desk.viewer;
  const before = await signersOf(tx, meetingId, sha256);
  if (!before.some((one) => one.personId === personId))
    throw new ConflictError("Du deltog ikke i mødet som medlem.", {
      hint: "Kun medlemmer og stedfortrædere, der var til stede, underskriver.",
    });
  const { secondFactor } = input;
  await addSignature(tx, { meetingId, personId, sha256, secondFactor, at: desk.now });
  const isLast = before.every((one) => one.signedAt !== null || one.personId === personId);
  const way = await approvalWay(tx, access.meeting.bodyId);
  if (isLast && way === "signature")
    await lockMinutes(tx, desk, meetingId, { by: "signature", approvingItemId: null });
}
