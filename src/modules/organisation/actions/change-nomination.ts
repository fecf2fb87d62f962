import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { roundForm } from "../body-schema.ts";
import { checkRound, openRound } from "../open-round.ts";
import { updateRound } from "../store/nominations.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Gives an open round another title or other dates.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError once it is approved
 */
export async function changeNomination(
  tx: Tx,
  viewer: Viewer,
  roundId: string,
  given: z.output<typeof roundForm>,
): Promise<void> {
  const round = await openRound(tx, roundId);
  demand(mayEditBody(viewer, round.bodyId));
  checkRound(given);
  await updateRound(tx, roundId, given);
}
