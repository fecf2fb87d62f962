import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { roundForm } from "../body-schema.ts";
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
  if (round.deadline !== null && round.deadline >= round.memberFrom)
    throw new InputError("Fristen skal ligge før den dag, medlemskaberne begynder.", {
      hint: "Ret fristen eller begyndelsen.",
    });
  await lockBody(tx, bodyId);
  return insertRound(tx, bodyId, round);
}
