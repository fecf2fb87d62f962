import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import type { Recorder } from "../../meetings/index.ts";
import type { InputOf } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import { deleteRecord, insertDissent, itemOfRecord } from "../store/item-records.ts";
import { composeParts } from "../write-decision.ts";

/** Records what somebody wants in the minutes (kommunestyrelsesloven § 13(2)). @returns its id */
export async function recordDissent(
  tx: Tx,
  recorder: Recorder,
  input: InputOf<"dissent">,
): Promise<string> {
  await recordedItem(tx, recorder, input.itemId);
  const by = { by: recorder.access.viewer.personId, at: recorder.now };
  const made = await insertDissent(tx, { ...input, ...by });
  await composeParts(tx, recorder.access.meeting.id, input.itemId);
  return made;
}

/** Takes it out again, while the minutes aren't circulated. @throws NotFoundError, ForbiddenError */
export async function removeDissent(tx: Tx, recorder: Recorder, id: string): Promise<void> {
  const meetingId = recorder.access.meeting.id;
  const itemId = await itemOfRecord(tx, "dissent", { meetingId, id });
  if (itemId === null)
    throw new NotFoundError("Udtalelsen findes ikke længere.", { hint: "Hent siden igen." });
  await recordedItem(tx, recorder, itemId);
  await deleteRecord(tx, "dissent", id);
  await composeParts(tx, meetingId, itemId);
}
