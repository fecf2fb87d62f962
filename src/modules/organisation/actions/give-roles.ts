import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError, InputError } from "../../../platform/errors.ts";
import { keepAdministrator } from "../keep-administrator.ts";
import { mayGiveRoles } from "../people-policy.ts";
import type { AuthorityRole } from "../roles.ts";
import { storeRoles } from "../store/roles.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson } from "./must-find.ts";

/**
 * Gives the person just these roles.
 * @throws ForbiddenError, NotFoundError; ConflictError when nobody would be left to administer
 */
export async function giveRoles(
  tx: Tx,
  viewer: Viewer,
  personId: string,
  roles: readonly AuthorityRole[],
): Promise<void> {
  if (!mayGiveRoles(viewer)) throw new ForbiddenError("Kun en administrator kan give roller.");
  await keepAdministrator(tx, async () => {
    const person = await mustFindPerson(tx, personId);
    if (!person.isActive && roles.some((role) => !person.roles.includes(role)))
      throw new InputError(`${person.name} er ikke aktiv og kan ikke få flere roller.`, {
        hint: "Aktivér personen først.",
      });
    await storeRoles(tx, personId, roles);
  });
}
