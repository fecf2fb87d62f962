import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demand, mayNominate } from "../body-policy.ts";
import { openArea } from "../open-round.ts";
import { markSubmitted } from "../store/nomination-areas.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Sends the area's proposals in, also when they are none or not as many as expected.
 * @throws ForbiddenError, NotFoundError, ConflictError when they are in already
 */
export async function submitNominations(
  tx: Tx,
  viewer: Viewer,
  areaId: string,
  now: Date,
): Promise<void> {
  const { area } = await openArea(tx, areaId);
  demand(mayNominate(viewer, area));
  if (area.submittedAt !== null)
    throw new ConflictError(`${area.name} er allerede sendt ind.`, {
      hint: "Bed udvalgets sekretær om at rette.",
    });
  await markSubmitted(tx, areaId, { at: now, by: viewer.personId });
}
