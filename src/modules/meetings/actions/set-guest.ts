import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../access.ts";
import type { CalledIn } from "../attendance-sentences.ts";
import { momentOf } from "../moment.ts";
import { mayRecord } from "../policy.ts";
import type { Recorder } from "../recorder.ts";
import { guestById, hoursOf, updateGuest } from "../store/held-items.ts";

/**
 * Notes whether somebody who was called in took part in his item, and when he came and went.
 * @param input.time HH:MM; null keeps when he came, or is now while the meeting runs
 * @param input.left HH:MM; null: he hasn't gone, or nobody knows when
 * @throws ForbiddenError, NotFoundError; InputError for who went before he came
 */
export async function setGuest(
  tx: Tx,
  { access, now }: Recorder,
  input: { guestId: string; state: CalledIn["state"]; time: string | null; left: string | null },
): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const { id: meetingId, state } = access.meeting;
  const guest = await guestById(tx, meetingId, input.guestId);
  if (guest === null)
    throw new NotFoundError("Gæsten er ikke indkaldt til mødet.", { hint: "Hent siden igen." });
  if (input.state !== "attended")
    return updateGuest(tx, { id: guest.id, state: input.state, cameAt: null, leftAt: null });
  const hours = await hoursOf(tx, meetingId);
  const instant = (time: string | null) => (time === null ? null : momentOf(time, hours, now));
  const cameAt = instant(input.time) ?? guest.cameAt ?? (state === "running" ? now : null);
  const leftAt = instant(input.left);
  if (cameAt !== null && leftAt !== null && leftAt < cameAt)
    throw new InputError(`${guest.name} kan ikke gå, før han eller hun er kommet.`, {
      hint: "Ret det ene af de to klokkeslæt.",
    });
  await updateGuest(tx, { id: guest.id, state: input.state, cameAt, leftAt });
}
