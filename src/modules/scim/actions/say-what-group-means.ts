import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import {
  type AuthorityRole,
  followGroup,
  keepAdministrator,
  type MembershipRole,
  type Viewer,
} from "../../organisation/index.ts";
import { mayRunDirectory } from "../policy.ts";
import { groupById, setMeaning } from "../store/groups.ts";

/**
 * Says which role or membership a group's members get; they get it, and those who had it from the
 * group alone lose it, in the same transaction. `today` is YYYY-MM-DD.
 * @throws ForbiddenError, NotFoundError; ConflictError when nobody would be left to administer
 */
export async function sayWhatGroupMeans(
  tx: Tx,
  viewer: Viewer,
  id: string,
  meaning: {
    role: AuthorityRole | null;
    bodyId: string | null;
    membershipRole: MembershipRole | null;
  },
  today: string,
): Promise<void> {
  if (!mayRunDirectory(viewer))
    throw new ForbiddenError("Kun en administrator kan sige, hvad en gruppe giver.");
  await keepAdministrator(tx, async () => {
    if ((await groupById(tx, id, true)) === null) throw new NotFoundError("Gruppen findes ikke.");
    await setMeaning(tx, id, meaning);
    await followGroup(tx, today);
  });
}
