import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { mayMergePeople, removePrintedName, type Viewer } from "../../organisation/index.ts";

/** Papers that print the name mean this person no more; what he has been given stays his. @throws ForbiddenError */
export async function forgetName(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  name: string,
): Promise<void> {
  if (!mayMergePeople(viewer))
    throw new ForbiddenError("Kun en administrator kan fjerne navne fra personer.");
  await removePrintedName(tx, name, personId);
}
