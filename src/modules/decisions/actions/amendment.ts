import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { fromPlain, isEmpty } from "../../../platform/rich-text/index.ts";
import type { Recorder } from "../../meetings/index.ts";
import { fallenAmendment, withParagraph } from "../decision-text.ts";
import type { InputOf } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import {
  amendmentsOf,
  insertAmendment,
  itemOfRecord,
  updateAmendment,
  votesOf,
} from "../store/item-records.ts";
import { type OwnDecision, ownDecision } from "../store/own-decisions.ts";
import { writeDecision } from "../write-decision.ts";
import { adoptedText } from "./decide.ts";

/** Records that somebody proposes another text. @returns its id */
export async function proposeAmendment(
  tx: Tx,
  recorder: Recorder,
  input: InputOf<"amend">,
): Promise<string> {
  await recordedItem(tx, recorder, input.itemId);
  return insertAmendment(tx, { ...input, at: recorder.now });
}

/**
 * Records what became of an amendment, and writes it into the decision: what was adopted takes the
 * recommendation's place, what fell is told of behind what stands there. Two rulings alike are one.
 * @returns the decision; null when nothing was written
 * @throws NotFoundError, ForbiddenError, ConflictError
 */
export async function ruleAmendment(
  tx: Tx,
  recorder: Recorder,
  { amendmentId, state }: InputOf<"rule-amendment">,
): Promise<OwnDecision | null> {
  const meetingId = recorder.access.meeting.id;
  const itemId = await itemOfRecord(tx, "amendment", { meetingId, id: amendmentId });
  if (itemId === null)
    throw new NotFoundError("Ændringsforslaget findes ikke længere.", { hint: "Hent siden igen." });
  await recordedItem(tx, recorder, itemId);
  const all = await amendmentsOf(tx, { meetingId, itemId });
  const amendment = all.find(({ id }) => id === amendmentId)!;
  if (amendment.state === state) return null;
  await updateAmendment(tx, amendmentId, state);
  if (state !== "adopted" && state !== "rejected") return null;
  const before = await ownDecision(tx, itemId);
  const votes = await votesOf(tx, { meetingId, itemId });
  const stands =
    state === "adopted" || before === null || isEmpty(before.content) ? null : before.content;
  const content =
    state === "adopted"
      ? await adoptedText(tx, meetingId, itemId, false)
      : stands === null
        ? fromPlain(fallenAmendment(amendment, votes))
        : withParagraph(stands, fallenAmendment(amendment, votes));
  return writeDecision(tx, recorder, itemId, { content, types: null, before });
}
