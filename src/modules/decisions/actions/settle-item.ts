import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import { loadRoom, quorumAt, type Recorder } from "../../meetings/index.ts";
import { rulesOf } from "../../organisation/index.ts";
import type { InputOf } from "../operations.ts";
import { recordedItem } from "../recorded-item.ts";
import { type OwnDecision, ownDecision, updateSettled } from "../store/own-decisions.ts";
import { sessionHead } from "../store/session-head.ts";
import { whyNotSettled } from "../why-not-settled.ts";
import { type Conflict, conflictWith } from "./decide.ts";

/**
 * Settles an item's decision, or opens it again. Without quorum nothing is decided (kommunestyrelsesloven
 * § 11(1)): the item can only be put off.
 * @returns the decision; a conflict when somebody changed it since
 * @throws NotFoundError, ForbiddenError; ConflictError that says what stands in the way
 */
export async function settleItem(
  tx: Tx,
  recorder: Recorder,
  { itemId, settled, revision }: InputOf<"settle">,
): Promise<OwnDecision | Conflict> {
  const item = await recordedItem(tx, recorder, itemId);
  const { access, now, seq } = recorder;
  const decision = await ownDecision(tx, itemId);
  if (decision !== null && decision.state === (settled ? "settled" : "draft")) return decision;
  if (decision !== null && decision.revision !== revision) return conflictWith(decision);
  if (settled) {
    const head = await sessionHead(tx, access.meeting.id);
    const { quorum } = rulesOf({ kind: head.bodyKind, rules: head.rules });
    const room = await loadRoom(tx, access.meeting.id);
    const fault = whyNotSettled(decision, quorumAt(quorum, room, itemId));
    if (fault !== null)
      throw new ConflictError(`Punkt ${item.number}: ${fault.message}`, { hint: fault.hint });
  }
  if (decision === null)
    throw new NotFoundError(`Punkt ${item.number} har ingen beslutning.`, {
      hint: "Hent siden igen.",
    });
  await updateSettled(tx, { itemId, settled, seq, by: access.viewer.personId, at: now });
  return (await ownDecision(tx, itemId))!;
}
