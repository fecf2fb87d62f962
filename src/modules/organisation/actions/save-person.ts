import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { maySavePerson } from "../people-policy.ts";
import type { PersonInput } from "../people-schema.ts";
import { insertPeople, personByEmail, updatePeople } from "../store/people.ts";
import { unitById } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindPerson } from "./must-find.ts";

/**
 * Registers somebody (id null) or changes what stands on the card.
 * @returns the person's id
 * @throws ForbiddenError, NotFoundError; ConflictError naming who has the address; InputError for a
 * unit that is closed
 */
export async function savePerson(
  tx: Tx,
  viewer: Viewer,
  id: string | null,
  input: PersonInput,
): Promise<string> {
  if (!maySavePerson(viewer)) throw new ForbiddenError("Kun en administrator kan rette personer.");
  const known = id === null ? null : await mustFindPerson(tx, id);
  const holder = await personByEmail(tx, input.email);
  if (holder !== null && holder.id !== id)
    throw new ConflictError(`${input.email} hører til ${holder.name}.`, {
      hint: holder.isActive
        ? "Hver person har sin egen adresse. Brug en anden."
        : "Personen er deaktiveret. Aktivér den igen, eller giv den en anden adresse.",
    });
  if (input.unitId !== null && input.unitId !== known?.unitId) {
    const unit = await unitById(tx, input.unitId);
    if (unit === null || unit.validTo !== null)
      throw new InputError("Enheden findes ikke eller er nedlagt.", { hint: "Vælg en anden." });
  }
  const row = { id: known?.id ?? crypto.randomUUID(), ...input };
  await (known === null ? insertPeople(tx, [row]) : updatePeople(tx, [row])).catch(
    (error: { code?: string }) => {
      // Two registered the address at the same moment.
      if (error.code !== "23505") throw error;
      throw new ConflictError(`${input.email} har netop fået en anden ejer.`, {
        hint: "Brug en anden adresse.",
        cause: error,
      });
    },
  );
  return row.id;
}
