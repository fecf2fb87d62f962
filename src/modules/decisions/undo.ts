import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../platform/errors.ts";
import {
  demandOfMeeting,
  mayRecordItem,
  onCase,
  type OnCase,
  type Recorder,
} from "../meetings/index.ts";
import { changedSince, type RowChange } from "./images.ts";
import type { Performed } from "./perform.ts";
import { imagesOf, putBack, type Scope } from "./store/images.ts";
import {
  findOperation,
  type Inverse,
  markUndone,
  type StoredOperation,
} from "./store/operations.ts";
import { ownDecision } from "./store/own-decisions.ts";
import { heldItem } from "../meetings/index.ts";
import { composeParts } from "./write-decision.ts";

/**
 * Takes an operation back, whoever did it. It is an operation itself, so undoing it does it again.
 * @throws NotFoundError; ConflictError when the same things were changed since, or it is undone already
 */
export async function undo(
  tx: Tx,
  recorder: Recorder,
  operationId: string,
): Promise<{ performed: Performed; inverse: Inverse }> {
  const meetingId = recorder.access.meeting.id;
  const done = await findOperation(tx, operationId);
  if (done === null || done.meetingId !== meetingId || done.inverse === null)
    throw new NotFoundError("Handlingen findes ikke i mødet, eller den kan ikke fortrydes.");
  if (done.undoneAt !== null)
    throw new ConflictError("Handlingen er allerede fortrudt.", { hint: "Hent siden igen." });
  const { scope, rows } = done.inverse;
  if (scope.part === "item")
    demandOfMeeting(mayRecordItem(recorder.access, scope.itemId), recorder.access);
  if (changedSince(rows, await imagesOf(tx, meetingId, scope)).length > 0)
    throw new ConflictError("Det kan ikke fortrydes; der er ændret i det samme siden.", {
      hint: "Ret det i stedet, eller fortryd det senere først.",
    });
  await putBack(tx, rows, recorder.seq);
  await markUndone(tx, operationId, recorder.now);
  if (done.verb === "undo") await markUndone(tx, undoneBy(done), null);
  const turned = await turnOnCase(tx, recorder, done.inverse);
  const inverse = {
    scope,
    rows: turnedRound(rows, await imagesOf(tx, meetingId, scope)),
    onCase: turned,
  };
  return { performed: await performedOn(tx, recorder, scope), inverse };
}

const undoneBy = ({ input }: StoredOperation): string =>
  (input as { operationId: string }).operationId;

/** What doing it again would start from, and come to. */
function turnedRound(
  rows: readonly RowChange[],
  now: Awaited<ReturnType<typeof imagesOf>>,
): RowChange[] {
  return rows.map(({ table, key, after }) => ({
    table,
    key,
    before: after,
    after:
      now.find((one) => one.table === table && JSON.stringify(one.key) === JSON.stringify(key))
        ?.row ?? null,
  }));
}

/** A ruling that is taken back is taken back on the item's case. */
async function turnOnCase(tx: Tx, recorder: Recorder, inverse: Inverse): Promise<OnCase> {
  if (inverse.onCase === null || inverse.scope.part !== "item") return null;
  const row = inverse.rows.find(({ table }) => table === "item_recusal");
  const item = await heldItem(tx, recorder.access.meeting.id, inverse.scope.itemId);
  if (row?.after == null || item === null) return null;
  const recusal = {
    caseId: item.caseId,
    personId: String(row.after["person_id"]),
    reason: String(row.after["reason"]),
  };
  const wanted = inverse.onCase === "registered" ? "lifted" : "registered";
  return onCase(tx, recorder.access.viewer, recusal, wanted, recorder.now);
}

async function performedOn(tx: Tx, recorder: Recorder, scope: Scope): Promise<Performed> {
  if (scope.part !== "item") return {};
  await composeParts(tx, recorder.access.meeting.id, scope.itemId);
  const decision = await ownDecision(tx, scope.itemId);
  return decision === null ? {} : { decision };
}
