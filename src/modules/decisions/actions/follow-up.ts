import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import type { Recorder } from "../../meetings/index.ts";
import type { InputOf } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import { knownOwners } from "../store/follow-up-owners.ts";
import {
  deleteRecord,
  insertFollowUp,
  itemOfRecord,
  updateFollowUp,
} from "../store/item-records.ts";

/**
 * Gives a task, or changes one. Who does it and by when may be left open for now; minutes ask for it.
 * @returns its id
 * @throws NotFoundError, ForbiddenError, ConflictError; InputError for a unit, person or body that isn't there
 */
export async function saveFollowUp(
  tx: Tx,
  recorder: Recorder,
  { followUpId, ...input }: InputOf<"follow-up">,
): Promise<string> {
  await recordedItem(tx, recorder, input.itemId);
  if (!(await knownOwners(tx, input)))
    throw new InputError("Den ansvarlige eller udvalget findes ikke.", {
      hint: "Vælg fra listen.",
    });
  const by = { by: recorder.access.viewer.personId, at: recorder.now };
  if (followUpId === null) return insertFollowUp(tx, { ...input, ...by });
  if (!(await updateFollowUp(tx, followUpId, input))) gone();
  return followUpId;
}

/** Takes a task back. @throws NotFoundError, ForbiddenError */
export async function removeFollowUp(tx: Tx, recorder: Recorder, id: string): Promise<void> {
  const meetingId = recorder.access.meeting.id;
  const itemId = (await itemOfRecord(tx, "follow_up", { meetingId, id })) ?? gone();
  await recordedItem(tx, recorder, itemId);
  await deleteRecord(tx, "follow_up", id);
}

function gone(): never {
  throw new NotFoundError("Opgaven findes ikke længere.", { hint: "Hent siden igen." });
}
