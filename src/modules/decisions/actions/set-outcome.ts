import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { fromPlain, isEmpty } from "../../../platform/rich-text/index.ts";
import type { Recorder } from "../../meetings/index.ts";
import type { InputOf, WishedOutcome } from "../operations.ts";
import { type Outcome, outcomeText } from "../outcome.ts";
import { recordedItem } from "../recorded-item.ts";
import { type OwnDecision, ownDecision, updateOutcome } from "../store/own-decisions.ts";
import { bodyName, meetingOf, nextMeeting, sessionHead } from "../store/session-head.ts";
import { writeDecision } from "../write-decision.ts";

/**
 * Says what becomes of the item's case: it is put off, sent to another body, or ended here. The case's
 * route is moved when the meeting ends. Where nothing is written yet, the decision says it.
 * @throws NotFoundError, ForbiddenError, InputError, ConflictError
 */
export async function setOutcome(
  tx: Tx,
  recorder: Recorder,
  { itemId, outcome: wished }: InputOf<"outcome">,
): Promise<OwnDecision> {
  await recordedItem(tx, recorder, itemId);
  const before = await ownDecision(tx, itemId);
  const outcome = await outcomeOf(tx, recorder, wished);
  const text = outcomeText(outcome);
  const saysNothing = before === null || isEmpty(before.content);
  if (before === null || (saysNothing && text !== null))
    await writeDecision(tx, recorder, itemId, {
      content: fromPlain(text ?? ""),
      types: null,
      before,
    });
  const applied = before?.outcome?.applied;
  await updateOutcome(tx, itemId, applied === undefined ? outcome : { ...outcome, applied });
  return (await ownDecision(tx, itemId))!;
}

async function outcomeOf(tx: Tx, { access }: Recorder, wished: WishedOutcome): Promise<Outcome> {
  if (wished.kind === "referred") {
    const name = await bodyName(tx, wished.bodyId);
    if (name === null)
      throw new InputError("Udvalget findes ikke.", { hint: "Vælg et udvalg fra listen." });
    return { ...wished, bodyName: name };
  }
  if (wished.kind !== "postponed") return wished;
  const { meetingId, isUntreated, note, kind } = wished;
  const { bodyId, date } = await sessionHead(tx, access.meeting.id);
  const to =
    meetingId === null
      ? await nextMeeting(tx, bodyId, date)
      : await meetingOf(tx, bodyId, meetingId);
  if (meetingId !== null && (to === null || to.date < date))
    throw new InputError("Punktet kan kun udsættes til et kommende møde i udvalget.", {
      hint: "Vælg et møde fra listen, eller »næste møde«.",
    });
  return { kind, isUntreated, note, meetingId: to?.id ?? null, until: to?.date ?? null };
}
