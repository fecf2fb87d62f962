import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { demandOfMeeting } from "../access.ts";
import type { CalledIn } from "../attendance-sentences.ts";
import { momentOf } from "../moment.ts";
import { mayRecord } from "../policy.ts";
import type { Recorder } from "../recorder.ts";
import { hoursOf, updateGuest } from "../store/held-items.ts";

/** Notes whether somebody who was called in took part in his item. @throws ForbiddenError, NotFoundError */
export async function setGuest(
  tx: Tx,
  { access, now }: Recorder,
  input: { guestId: string; state: CalledIn["state"]; time: string | null },
): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const meetingId = access.meeting.id;
  const at = input.time === null ? now : momentOf(input.time, await hoursOf(tx, meetingId), now);
  if (!(await updateGuest(tx, { meetingId, id: input.guestId, state: input.state, at })))
    throw new NotFoundError("Gæsten er ikke indkaldt til mødet.", { hint: "Hent siden igen." });
}
