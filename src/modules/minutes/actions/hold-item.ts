import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { type Desk, mayIn } from "../desk.ts";
import { findItem } from "../find-item.ts";
import { mayPrepare } from "../policy.ts";
import { endHold, putHold } from "../store/holds.ts";

/**
 * Holds an item's publication back, until the parties of its case have been told or until it is lifted.
 * @throws NotFoundError, ForbiddenError; InputError when it waits for parties and the item has no case
 */
export async function holdItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { itemId: string; reason: string; untilTold: boolean },
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayPrepare);
  const item = await findItem(tx, meetingId, input.itemId);
  if (input.untilTold && item.caseId === null)
    throw new InputError("Punktet har ingen sag og derfor ingen parter at vente på.", {
      hint: "Hold det tilbage uden at vente på parterne, og ophæv det selv.",
    });
  const { viewer, now } = desk;
  await putHold(tx, { ...input, by: viewer.personId, at: now });
}

/** @throws NotFoundError when it isn't held back, ForbiddenError */
export async function liftHold(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayPrepare);
  const item = await findItem(tx, meetingId, itemId);
  const { viewer, now } = desk;
  if (!(await endHold(tx, item.id, { personId: viewer.personId, now })))
    throw new NotFoundError("Punktet holdes ikke tilbage.");
}
