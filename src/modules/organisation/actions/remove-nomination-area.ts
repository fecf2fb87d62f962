import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { openArea } from "../open-round.ts";
import { deleteArea } from "../store/nomination-areas.ts";
import type { Viewer } from "../viewer.ts";

/** Takes an area that has proposed nobody out of its round. @throws ForbiddenError, NotFoundError, ConflictError */
export async function removeNominationArea(tx: Tx, viewer: Viewer, areaId: string): Promise<void> {
  const { area } = await openArea(tx, areaId);
  demand(mayEditBody(viewer, area.bodyId));
  if (area.nominees > 0)
    throw new ConflictError(`${area.name} har indstillet ${area.nominees}.`, {
      hint: "Fjern de indstillede først.",
    });
  await deleteArea(tx, areaId);
}
