import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError, NotFoundError } from "../../../platform/errors.ts";
import {
  accessToMeeting,
  demandOfMeeting,
  mayKeepAttendance,
  type MeetingAccess,
  type Recorder,
} from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { differences } from "../images.ts";
import { type Operation, type OperationResult, operationSchema } from "../operations.ts";
import { type Performed, perform, scopeOf } from "../perform.ts";
import { imagesOf } from "../store/images.ts";
import { findOperation, insertOperation, type Inverse } from "../store/operations.ts";
import { announce, takeMeeting } from "../store/session-head.ts";
import { undo } from "../undo.ts";

/**
 * Does one change of a meeting's record, exactly once: the id that the screen gave it brings the first
 * answer however often it is sent. Changes of one meeting come one after another, over all servers, and
 * each is stored for good before it is answered.
 * @param sent what the screen sent; see operations.ts
 * @returns what came of it, or a conflict with what somebody else wrote; then nothing was stored
 * @throws InputError, NotFoundError, ForbiddenError, ConflictError
 */
export async function runOperation(
  tx: Tx,
  { viewer, clock }: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
  sent: unknown,
): Promise<OperationResult> {
  const operation = read(sent);
  // Who may not asks in vain before anybody has to wait for him.
  demandRecorder(await accessToMeeting(tx, viewer, meetingId));
  const last = await takeMeeting(tx, meetingId);
  if (last === null) throw new NotFoundError("Mødet føres ikke her i systemet.");
  const earlier = await findOperation(tx, operation.id);
  if (earlier !== null) {
    if (earlier.meetingId !== meetingId || earlier.personId !== viewer.personId)
      throw new ConflictError("Handlingens nummer er brugt før.", { hint: "Hent siden igen." });
    return earlier.result;
  }
  // Read anew: the meeting may have ended while this waited.
  const access = await accessToMeeting(tx, viewer, meetingId);
  demandRecorder(access);
  const recorder: Recorder = { access, now: clock(), seq: last + 1 };
  const { performed, inverse } = await doOne(tx, recorder, operation);
  if (performed.conflict !== undefined) return performed.conflict;
  const result = toResult(performed, recorder.seq);
  await insertOperation(tx, {
    id: operation.id,
    meetingId,
    personId: viewer.personId,
    verb: operation.verb,
    input: operation.input,
    result,
    inverse,
    seq: recorder.seq,
    at: recorder.now,
  });
  await announce(tx, meetingId, recorder.seq);
  return result;
}

async function doOne(
  tx: Tx,
  recorder: Recorder,
  operation: Operation,
): Promise<{ performed: Performed; inverse: Inverse | null }> {
  if (operation.verb === "undo") return undo(tx, recorder, operation.input.operationId);
  const meetingId = recorder.access.meeting.id;
  const scope = await scopeOf(tx, meetingId, operation);
  const before = scope === null ? [] : await imagesOf(tx, meetingId, scope);
  const performed = await perform(tx, recorder, operation);
  if (scope === null || performed.conflict !== undefined) return { performed, inverse: null };
  const rows = differences(before, await imagesOf(tx, meetingId, scope));
  return { performed, inverse: { scope, rows, onCase: performed.onCase ?? null } };
}

function toResult(
  { made, decision, warnings = [] }: Performed,
  seq: number,
): Extract<OperationResult, { kind: "done" }> {
  const now = decision && {
    itemId: decision.itemId,
    revision: decision.revision,
    content: decision.content,
    type: decision.type,
    types: decision.types,
    state: decision.state,
  };
  return { kind: "done", seq, made: made ?? null, decision: now ?? null, warnings };
}

function demandRecorder(access: MeetingAccess): void {
  demandOfMeeting(mayKeepAttendance(access), access);
}

function read(sent: unknown): Operation {
  const parsed = operationSchema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InputError("Handlingen kan ikke læses.", {
    hint: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`,
    cause: parsed.error,
  });
}
