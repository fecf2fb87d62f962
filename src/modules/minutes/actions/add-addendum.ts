import type { Tx } from "../../../platform/database/doors.ts";
import { type Desk, mayIn } from "../desk.ts";
import { findItem } from "../find-item.ts";
import { mayFollowUp } from "../policy.ts";
import { insertAddendum } from "../store/addenda.ts";
import { readersOf } from "../store/people.ts";
import { tellOfMinutes } from "../tell.ts";

/**
 * Adds to minutes that stand fast: they aren't changed, and the addendum is seen to be one. Where they
 * are published it is published with them when they are published anew.
 * @throws NotFoundError, ForbiddenError
 */
export async function addAddendum(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  input: { itemId: string | null; text: string },
): Promise<void> {
  await mayIn(tx, desk, meetingId, mayFollowUp);
  if (input.itemId !== null) await findItem(tx, meetingId, input.itemId);
  const { viewer, now } = desk;
  await insertAddendum(tx, { meetingId, ...input, by: viewer.personId, at: now });
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_approved",
    to: await readersOf(tx, meetingId),
    rest: "har fået en tilføjelse.",
  });
}
