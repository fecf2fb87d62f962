import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import type { Recorder } from "../../meetings/index.ts";
import { peopleCalled } from "../../organisation/index.ts";
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
 * @returns its id, and what should be looked at: a name that several have
 * @throws NotFoundError, ForbiddenError, ConflictError; InputError for a unit, person or body that isn't there
 */
export async function saveFollowUp(
  tx: Tx,
  recorder: Recorder,
  { followUpId, person, ...given }: InputOf<"follow-up">,
): Promise<{ made: string; warnings: string[] }> {
  await recordedItem(tx, recorder, given.itemId);
  const { input, warnings } = await withPerson(tx, person, given);
  if (!(await knownOwners(tx, input)))
    throw new InputError("Den ansvarlige eller udvalget findes ikke.", {
      hint: "Vælg fra listen.",
    });
  const by = { by: recorder.access.viewer.personId, at: recorder.now };
  if (followUpId === null) return { made: await insertFollowUp(tx, { ...input, ...by }), warnings };
  if (!(await updateFollowUp(tx, followUpId, input))) gone();
  return { made: followUpId, warnings };
}

type Given = Omit<InputOf<"follow-up">, "followUpId" | "person">;

/** The one person that was typed, with the name that is printed; a name that nobody has is a name only. */
async function withPerson(
  tx: Tx,
  typed: string | null,
  given: Given,
): Promise<{ input: Given; warnings: string[] }> {
  if (typed === null) return { input: given, warnings: [] };
  const found = await peopleCalled(tx, typed);
  const one = found.length === 1 ? found[0]! : null;
  const names = [one?.name ?? typed, given.responsible].filter((name) => name !== null);
  return {
    input: { ...given, personId: one?.id ?? given.personId, responsible: names.join(", ") },
    warnings:
      found.length > 1
        ? [`Flere hedder »${typed}«. Opgaven står med navnet; skriv initialer for at vælge en.`]
        : [],
  };
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
