import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import {
  demandOfMeeting,
  heldItem,
  letGuestsGo,
  mayRecord,
  type Recorder,
} from "../../meetings/index.ts";
import { sessionHead, setPlace } from "../store/session-head.ts";

/**
 * Says which item the meeting has come to; every screen follows. Guests of the item that it was at go.
 * @throws ForbiddenError, NotFoundError
 */
export async function goToItem(
  tx: Tx,
  { access, now }: Recorder,
  itemId: string | null,
): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const meetingId = access.meeting.id;
  if (itemId !== null && (await heldItem(tx, meetingId, itemId)) === null)
    throw new NotFoundError("Punktet står ikke på mødets dagsorden.", { hint: "Hent siden igen." });
  const { currentItemId } = await sessionHead(tx, meetingId);
  if (currentItemId !== null && currentItemId !== itemId) await letGuestsGo(tx, currentItemId, now);
  await setPlace(tx, meetingId, { currentItemId: itemId });
}

/**
 * Closes the doors, or opens them again: observers are out meanwhile, and so are guests of the open item
 * that the meeting is at. @throws ForbiddenError
 */
export async function setClosedPart(tx: Tx, { access, now }: Recorder, on: boolean): Promise<void> {
  demandOfMeeting(mayRecord(access), access);
  const meetingId = access.meeting.id;
  const { currentItemId } = await sessionHead(tx, meetingId);
  const item = currentItemId === null ? null : await heldItem(tx, meetingId, currentItemId);
  if (on && item?.closed === false) await letGuestsGo(tx, item.id, now);
  await setPlace(tx, meetingId, { inClosedPart: on });
}
