import type { Tx } from "../../platform/database/doors.ts";
import type { Actor } from "../cases/index.ts";
import { composeAttendance } from "../meetings/index.ts";
import { moveRoutes } from "./move-routes.ts";
import { ownDecisions } from "./store/own-decisions.ts";

/**
 * Lets everything follow what stands in a meeting's record: cases on their routes, and what minutes print of
 * who took part. When the meeting ends, and again when minutes leave the secretary's desk: what was mended
 * in between follows then. The caller has authorised.
 * @throws ConflictError when a body that has got a case has it on an agenda already
 */
export async function followDecisions(tx: Tx, actor: Actor, meetingId: string): Promise<void> {
  await moveRoutes(tx, actor, meetingId);
  const untreated = [...(await ownDecisions(tx, meetingId))].filter(
    ([, { outcome }]) => outcome?.kind === "postponed" && outcome.isUntreated,
  );
  await composeAttendance(tx, meetingId, new Set(untreated.map(([itemId]) => itemId)));
}
