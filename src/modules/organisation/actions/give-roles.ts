import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { mayGiveRoles } from "../people-policy.ts";
import type { AuthorityRole } from "../roles.ts";
import { lockRoles, otherAdministrators, storeRoles } from "../store/roles.ts";
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
  await lockRoles(tx);
  const person = await mustFindPerson(tx, personId);
  if (!person.isActive && roles.some((role) => !person.roles.includes(role)))
    throw new InputError(`${person.name} er ikke aktiv og kan ikke få flere roller.`, {
      hint: "Aktivér personen først.",
    });
  const lets = person.roles.includes("administrator") && !roles.includes("administrator");
  if (lets && (await otherAdministrators(tx, personId)) === 0)
    throw new ConflictError(`${person.name} er den eneste administrator.`, {
      hint: "Gør en anden til administrator først.",
    });
  await storeRoles(tx, personId, roles);
}
