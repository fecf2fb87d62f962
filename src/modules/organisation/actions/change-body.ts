import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { checkBody } from "../body-checks.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { bodyForm } from "../body-schema.ts";
import { renameIn } from "../rename.ts";
import { lockBody, updateBody } from "../store/bodies.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Gives the body these facts. A new name makes the old one a former name, by which papers still find
 * the body; the address stays.
 * @throws ForbiddenError, NotFoundError, InputError, ConflictError
 */
export async function changeBody(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  facts: z.output<typeof bodyForm>,
  now: Date,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  const body = await lockBody(tx, bodyId);
  await checkBody(tx, bodyId, facts);
  await renameIn(tx, body, facts.name, dateInDenmark(now));
  await updateBody(tx, bodyId, facts);
}
