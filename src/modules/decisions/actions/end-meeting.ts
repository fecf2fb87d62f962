import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { actorAt } from "../../cases/index.ts";
import {
  changeState,
  hasSeat,
  heldItems,
  letGuestsGo,
  loadRoom,
  quorumAt,
  type Recorder,
  setHours,
} from "../../meetings/index.ts";
import { rulesOf, type SignedIn } from "../../organisation/index.ts";
import { followDecisions } from "../follow-decisions.ts";
import { mayEnd } from "../policy.ts";
import { ownDecisions, updateSettled } from "../store/own-decisions.ts";
import { announce, sessionHead, setPlace } from "../store/session-head.ts";
import { takeToStep } from "../take-to-step.ts";
import { whyNotSettled } from "../why-not-settled.ts";

/**
 * Ends a meeting: what is written and still a draft is settled, cases go on by what was decided, and what
 * the minutes print of who took part is composed. An item that nothing was decided on stands in the way
 * until it is put off.
 * @throws NotFoundError, ForbiddenError; ConflictError that names what is missing
 */
export async function endMeeting(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "jobs" | "clock">,
  meetingId: string,
): Promise<void> {
  const recorder = await takeToStep(tx, desk, meetingId, mayEnd);
  const { now, seq } = recorder;
  await settleAll(tx, recorder);
  const { currentItemId } = await sessionHead(tx, meetingId);
  if (currentItemId !== null) await letGuestsGo(tx, currentItemId, now);
  await followDecisions(tx, actorAt(desk), meetingId);
  await setPlace(tx, meetingId, { currentItemId: null, inClosedPart: false });
  await setHours(tx, meetingId, { endedAt: now });
  await changeState(tx, meetingId, "draft", { personId: desk.viewer.personId, now });
  await announce(tx, meetingId, seq);
}

async function settleAll(tx: Tx, { access, now, seq }: Recorder): Promise<void> {
  const meetingId = access.meeting.id;
  const head = await sessionHead(tx, meetingId);
  const { quorum } = rulesOf({ kind: head.bodyKind, rules: head.rules });
  const room = await loadRoom(tx, meetingId);
  const unknown = room.attendance.filter((one) => hasSeat(one) && one.state === "expected");
  const missing = unknown.map(({ name }) => `Fremmødet er ikke noteret for ${name}.`);
  const decisions = await ownDecisions(tx, meetingId);
  for (const item of await heldItems(tx, meetingId)) {
    const decision = decisions.get(item.id) ?? null;
    if (item.isChapter || item.isWithdrawn || decision?.state === "settled") continue;
    const fault = whyNotSettled(decision, quorumAt(quorum, room, item.id));
    if (fault !== null) missing.push(`Punkt ${item.number}: ${fault.message}`);
    else
      await updateSettled(tx, {
        itemId: item.id,
        settled: true,
        seq,
        by: access.viewer.personId,
        at: now,
      });
  }
  if (missing.length > 0)
    throw new ConflictError(`Mødet kan ikke afsluttes endnu. ${missing.join(" ")}`, {
      hint: "Skriv beslutningerne, eller notér punkterne som udsat eller ikke behandlet.",
    });
}
