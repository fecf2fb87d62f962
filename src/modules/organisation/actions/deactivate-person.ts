import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { keepAdministrator } from "../keep-administrator.ts";
import { maySavePerson } from "../people-policy.ts";
import { setDeactivated } from "../store/people.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson } from "./must-find.ts";

/**
 * Lets somebody out: from the next request on, on every node, no page opens (findViewer). What the
 * person led stays led by whoever stands above (leaderOf), and `standInFor` tells who acts.
 * @throws ForbiddenError, NotFoundError; ConflictError for the last administrator
 */
export async function deactivatePerson(
  tx: Tx,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<void> {
  if (!maySavePerson(viewer))
    throw new ForbiddenError("Kun en administrator kan deaktivere personer.");
  await keepAdministrator(tx, async () => {
    const { isActive } = await mustFindPerson(tx, id);
    if (isActive) await setDeactivated(tx, id, now);
  });
}
