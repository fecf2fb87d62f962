import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { moveNamed } from "../../meetings/index.ts";
import {
  ensurePeople,
  mayMergePeople,
  removePrintedName,
  type Viewer,
} from "../../organisation/index.ts";

/**
 * Says that a name of papers isn't this person's after all: meetings that print it are of the name
 * alone again, and so are those to come. Seats and cases that he was given with it stay his; which they
 * are stands in the trail. A name that isn't his changes nothing. @throws ForbiddenError
 */
export async function forgetName(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  name: string,
): Promise<void> {
  if (!mayMergePeople(viewer))
    throw new ForbiddenError("Kun en administrator kan fjerne navne fra personer.");
  if (!(await removePrintedName(tx, name, personId))) return;
  const printedId = (await ensurePeople(tx, viewer.authorityId, [name])).get(name);
  if (printedId !== undefined) await moveNamed(tx, name, personId, printedId);
}
