import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { type Desk, mayIn } from "../desk.ts";
import { findItem } from "../find-item.ts";
import { mayPrepare } from "../policy.ts";
import { acceptPhrase, decideOn } from "../store/redactions.ts";

/** Leaves a phrase out of an item's public version, or says that it may stand. @throws NotFoundError, ForbiddenError */
export async function decideRedaction(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { id: string; state: "accepted" | "refused" },
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayPrepare);
  const { viewer, now } = desk;
  if (!(await decideOn(tx, { meetingId, ...input, by: viewer.personId, at: now })))
    throw new NotFoundError("Forslaget findes ikke længere.");
}

/** Leaves out a phrase that wasn't proposed. @throws NotFoundError, ForbiddenError */
export async function redactPhrase(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { itemId: string; phrase: string },
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayPrepare);
  const item = await findItem(tx, meetingId, input.itemId);
  const { viewer, now } = desk;
  const phrase = input.phrase.replaceAll(/\s+/g, " ");
  await acceptPhrase(tx, { itemId: item.id, phrase, by: viewer.personId, at: now });
}
