import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../../platform/database/doors.ts";
import { isEmpty, type RichText } from "../../../platform/rich-text/index.ts";
import type { Recorder } from "../../meetings/index.ts";
import { adoptedAmendments, asRecommended } from "../decision-text.ts";
import type { InputOf, OperationResult } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import { amendmentsOf, votesOf } from "../store/item-records.ts";
import { type OwnDecision, ownDecision, recommendationOf } from "../store/own-decisions.ts";
import { writeDecision } from "../write-decision.ts";

export type Conflict = Extract<OperationResult, { kind: "conflict" }>;

/**
 * Writes what the meeting decided on an item, upon the revision that the writer saw. The same text again is
 * written already.
 * @returns the decision; a conflict with the other's text when somebody was faster
 * @throws NotFoundError, ForbiddenError, ConflictError when the item was withdrawn
 */
export async function decide(
  tx: Tx,
  recorder: Recorder,
  { itemId, content, types, revision }: InputOf<"decide">,
): Promise<OwnDecision | Conflict> {
  await recordedItem(tx, recorder, itemId);
  const before = await ownDecision(tx, itemId);
  const isSame =
    before !== null &&
    isDeepStrictEqual(before.content, content) &&
    (types === null || isDeepStrictEqual(before.types, types));
  if (isSame) return before;
  if (!isUpToDate(before, revision)) return conflictWith(before!);
  return writeDecision(tx, recorder, itemId, { content, types, before });
}

/**
 * "Som indstillet": takes the recommendation over, changed by the amendments that were adopted.
 * @returns as {@link decide}
 */
export async function adoptRecommendation(
  tx: Tx,
  recorder: Recorder,
  { itemId, withText, revision }: InputOf<"adopt">,
): Promise<OwnDecision | Conflict> {
  await recordedItem(tx, recorder, itemId);
  const before = await ownDecision(tx, itemId);
  if (!isUpToDate(before, revision)) return conflictWith(before!);
  const content = await adoptedText(tx, recorder.access.meeting.id, itemId, withText);
  return writeDecision(tx, recorder, itemId, { content, types: null, before });
}

/** The recommendation with what was adopted of amendments, as a decision's text. */
export async function adoptedText(
  tx: Tx,
  meetingId: string,
  itemId: string,
  withText: boolean,
): Promise<RichText> {
  const part = { meetingId, itemId };
  const adopted = adoptedAmendments(await amendmentsOf(tx, part), await votesOf(tx, part));
  return asRecommended(await recommendationOf(tx, itemId), adopted, withText);
}

/** Who saw nothing may write over nothing, or over an empty text. */
function isUpToDate(before: OwnDecision | null, revision: number | null): boolean {
  return before === null || before.revision === revision || isEmpty(before.content);
}

export function conflictWith(theirs: OwnDecision): Conflict {
  const { itemId, revision, content, type, types, state, changedBy, changedAt } = theirs;
  return {
    kind: "conflict",
    itemId,
    theirs: { revision, content, type, types, state },
    changedBy,
    changedAt,
  };
}
