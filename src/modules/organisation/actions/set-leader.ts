import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError, InputError } from "../../../platform/errors.ts";
import { maySaveUnit } from "../people-policy.ts";
import { updateUnit } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson, mustFindUnit } from "./must-find.ts";

/** Makes the person the unit's leader; null leaves the place empty. @throws InputError for who has left */
export async function setLeader(
  tx: Tx,
  viewer: Viewer,
  unitId: string,
  personId: string | null,
): Promise<void> {
  if (!maySaveUnit(viewer)) throw new ForbiddenError("Kun en administrator kan udpege ledere.");
  await mustFindUnit(tx, unitId);
  if (personId !== null) {
    const person = await mustFindPerson(tx, personId);
    if (!person.isActive)
      throw new InputError(`${person.name} er ikke længere aktiv og kan ikke være leder.`, {
        hint: "Vælg en anden, eller aktivér personen igen.",
      });
  }
  await updateUnit(tx, unitId, { leader_id: personId });
}
