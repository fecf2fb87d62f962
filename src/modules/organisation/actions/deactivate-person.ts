import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { maySavePerson } from "../people-policy.ts";
import { setDeactivated } from "../store/people.ts";
import { lockRoles, otherAdministrators } from "../store/roles.ts";
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
  await lockRoles(tx);
  const person = await mustFindPerson(tx, id);
  if (!person.isActive) return;
  if (person.roles.includes("administrator") && (await otherAdministrators(tx, id)) === 0)
    throw new ConflictError(`${person.name} er den eneste administrator.`, {
      hint: "Gør en anden til administrator først.",
    });
  await setDeactivated(tx, id, now);
}
