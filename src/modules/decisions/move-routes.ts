import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../platform/database/doors.ts";
import { type Actor, reopenStop, retellStop, treatStop } from "../cases/index.ts";
import { heldItems } from "../meetings/index.ts";
import { stopOutcome } from "./outcome.ts";
import { ownDecisions, updateOutcome } from "./store/own-decisions.ts";
import { sessionHead } from "./store/session-head.ts";

/**
 * Moves the cases of a meeting on their routes by what was decided. What a route was moved by is kept with
 * the decision: a meeting that ends twice moves again only what it decided otherwise.
 * @throws ConflictError when a body that has got the case has it on an agenda already
 */
export async function moveRoutes(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  const { date } = await sessionHead(tx, meetingId);
  const decisions = await ownDecisions(tx, meetingId);
  for (const item of await heldItems(tx, meetingId)) {
    const decision = decisions.get(item.id);
    const { stopId } = item;
    if (stopId === null || item.isWithdrawn || decision === undefined) continue;
    const { applied, ...outcome } = decision.outcome ?? { kind: "treated" as const, note: null };
    const wanted = { ...stopOutcome(outcome, decision.type, date), stopId };
    if (isDeepStrictEqual(applied, wanted)) continue;
    if (
      applied !== undefined &&
      "outcome" in applied &&
      "outcome" in wanted &&
      applied.kind === wanted.kind
    )
      await retellStop(tx, stopId, wanted);
    else {
      if (applied !== undefined) await reopenStop(tx, actor, stopId, applied.kind, meetingId);
      await treatStop(tx, actor, stopId, wanted);
    }
    await updateOutcome(tx, item.id, { ...outcome, applied: wanted });
  }
}
