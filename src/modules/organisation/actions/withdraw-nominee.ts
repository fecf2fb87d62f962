import { demand, mayNominate } from "../body-policy.ts";
import type { Desk } from "../desk.ts";
import { openArea } from "../open-round.ts";
import { deleteNominee } from "../store/nominations.ts";
import { checkOpen } from "./nominate.ts";

/** Takes back that the area proposes the person. @throws ForbiddenError, NotFoundError, ConflictError */
export async function withdrawNominee(
  { viewer, transact }: Desk,
  areaId: string,
  personId: string,
): Promise<void> {
  await transact(async (tx) => {
    const { area } = await openArea(tx, areaId);
    demand(mayNominate(viewer, area));
    checkOpen(viewer, area);
    await deleteNominee(tx, areaId, personId);
  });
}
