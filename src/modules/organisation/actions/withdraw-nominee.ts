import type { Tx } from "../../../platform/database/doors.ts";
import { demand, mayNominate } from "../body-policy.ts";
import { openArea } from "../open-round.ts";
import { deleteNominee } from "../store/nominations.ts";
import { checkOpen } from "./nominate.ts";
import type { Viewer } from "../viewer.ts";

/** Takes back that the area proposes the person. @throws ForbiddenError, NotFoundError, ConflictError */
export async function withdrawNominee(
  tx: Tx,
  viewer: Viewer,
  areaId: string,
  personId: string,
): Promise<void> {
  const { area } = await openArea(tx, areaId);
  demand(mayNominate(viewer, area));
  checkOpen(viewer, area);
  await deleteNominee(tx, areaId, personId);
}
