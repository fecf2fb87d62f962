import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { roundForm } from "../body-schema.ts";
import { checkRound } from "../open-round.ts";
import { lockBody } from "../store/bodies.ts";
import { insertRound } from "../store/nominations.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Opens a round in which areas propose members of the body.
 * @returns the round's id
 * @throws ForbiddenError, NotFoundError, InputError
 */
export async function startNomination(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  round: z.output<typeof roundForm>,
): Promise<string> {
  demand(mayEditBody(viewer, bodyId));
  checkRound(round);
  await lockBody(tx, bodyId);
  return insertRound(tx, bodyId, round);
}
