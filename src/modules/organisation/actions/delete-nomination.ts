import type { Tx } from "../../../platform/database/doors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { openRound } from "../open-round.ts";
import { deleteRound } from "../store/nominations.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Deletes an open round with its areas and those they propose; the audit trail keeps them.
 * @throws ForbiddenError, NotFoundError, ConflictError once it is approved
 */
export async function deleteNomination(tx: Tx, viewer: Viewer, roundId: string): Promise<void> {
  const round = await openRound(tx, roundId);
  demand(mayEditBody(viewer, round.bodyId));
  await deleteRound(tx, roundId);
}
