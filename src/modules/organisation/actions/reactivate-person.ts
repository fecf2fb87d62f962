import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { maySavePerson } from "../people-policy.ts";
import { setDeactivated } from "../store/people.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson } from "./must-find.ts";

/** Lets somebody in again, with the roles and units as they were. */
export async function reactivatePerson(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  if (!maySavePerson(viewer))
    throw new ForbiddenError("Kun en administrator kan aktivere personer.");
  await mustFindPerson(tx, id);
  await setDeactivated(tx, id, null);
}
