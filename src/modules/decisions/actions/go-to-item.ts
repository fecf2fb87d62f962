import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { demandOfMeeting, heldItem, mayRecord, type Recorder } from "../../meetings/index.ts";
import { setPlace } from "../store/session-head.ts";

/** Says which item the meeting has come to; every screen follows. @throws ForbiddenError, NotFoundError */
export async function goToItem(tx: Tx, { access }: Recorder, itemId: string | null): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const meetingId = access.meeting.id;
  if (itemId !== null && (await heldItem(tx, meetingId, itemId)) === null)
    throw new NotFoundError("Punktet står ikke på mødets dagsorden.", { hint: "Hent siden igen." });
  await setPlace(tx, meetingId, { currentItemId: itemId });
}

/** Closes the doors, or opens them again: observers and guests are out meanwhile. @throws ForbiddenError */
export async function setClosedPart(tx: Tx, { access }: Recorder, on: boolean): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  await setPlace(tx, access.meeting.id, { inClosedPart: on });
}
