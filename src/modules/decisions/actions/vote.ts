import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, NotFoundError } from "../../../platform/errors.ts";
import { loadRoom, presenceAt, type Recorder } from "../../meetings/index.ts";
import { rulesOf } from "../../organisation/index.ts";
import type { InputOf } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import { deleteRecord, insertVote, itemOfRecord } from "../store/item-records.ts";
import { sessionHead } from "../store/session-head.ts";
import { castsOf, countsOf, faultOfBallot } from "../vote.ts";
import { composeParts } from "../write-decision.ts";

/**
 * Records a vote of those who are there and may vote in the item.
 * @returns its id
 * @throws NotFoundError, ForbiddenError, ConflictError; InputError for votes that can't be
 */
export async function recordVote(
  tx: Tx,
  recorder: Recorder,
  input: InputOf<"vote">,
): Promise<string> {
  const { itemId, amendmentId, replaces, proposal, ballot, casting } = input;
  const item = await recordedItem(tx, recorder, itemId);
  const meetingId = recorder.access.meeting.id;
  for (const [table, id] of [
    ["amendment", amendmentId],
    ["vote", replaces],
  ] as const)
    if (id !== null && (await itemOfRecord(tx, table, { meetingId, id })) !== itemId) gone();
  const { entitled } = presenceAt(await loadRoom(tx, meetingId), itemId);
  const { bodyKind, rules } = await sessionHead(tx, meetingId);
  const allowsCasting = rulesOf({ kind: bodyKind, rules }).quorum.castingVote;
  const fault = faultOfBallot(ballot, casting, { entitled, allowsCasting });
  if (fault !== null)
    throw new InputError(`Punkt ${item.number}: ${fault}`, {
      hint: "Ret stemmerne, eller ret fremmødet, hvis det er forkert.",
    });
  if (replaces !== null) await deleteRecord(tx, "vote", replaces);
  const casts = castsOf(ballot, entitled);
  const made = await insertVote(tx, {
    itemId,
    amendmentId,
    proposal,
    method: ballot.method,
    entitled: entitled.length,
    counts: countsOf(ballot, casts),
    casting,
    casts,
    by: recorder.access.viewer.personId,
    at: recorder.now,
  });
  await composeParts(tx, meetingId, itemId);
  return made;
}

/** Takes a vote out of the record. @throws NotFoundError, ForbiddenError */
export async function removeVote(tx: Tx, recorder: Recorder, voteId: string): Promise<void> {
  const meetingId = recorder.access.meeting.id;
  const itemId = (await itemOfRecord(tx, "vote", { meetingId, id: voteId })) ?? gone();
  await recordedItem(tx, recorder, itemId);
  await deleteRecord(tx, "vote", voteId);
  await composeParts(tx, meetingId, itemId);
}

function gone(): never {
  throw new NotFoundError("Afstemningen eller forslaget findes ikke længere.", {
    hint: "Hent siden igen.",
  });
}
