import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../platform/errors.ts";
import {
  demandOfMeeting,
  type HeldItem,
  heldItem,
  mayRecordItem,
  type Recorder,
} from "../meetings/index.ts";

/**
 * An item that the recorder may write in now.
 * @throws NotFoundError, ForbiddenError; ConflictError when it was taken off the agenda
 */
export async function recordedItem(
  tx: Tx,
  { access }: Recorder,
  itemId: string,
): Promise<HeldItem> {
  demandOfMeeting(mayRecordItem(access, itemId), access);
  const item = await heldItem(tx, access.meeting.id, itemId);
  if (item === null)
    throw new NotFoundError("Punktet står ikke på mødets dagsorden.", { hint: "Hent siden igen." });
  if (item.isWithdrawn)
    throw new ConflictError(`Punkt ${item.number} er taget af dagsordenen.`, {
      hint: "Der kan ikke besluttes noget om det i dette møde.",
    });
  return item;
}
