import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { maySaveUnit } from "../people-policy.ts";
import type { UnitInput } from "../people-schema.ts";
import { hasOpenNamesake, insertUnits, updateUnit } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindUnit } from "./must-find.ts";

/** What the database raises when a unit would come to stand above itself (migration 0007). */
const CIRCULAR = "TG001";

/**
 * Adds a unit (id null) or gives one its name, place and first day.
 * @returns its id
 * @throws ForbiddenError, NotFoundError; InputError when it would stand below itself or below a closed
 * unit; ConflictError when an open unit of that name stands in the same place
 */
export async function saveUnit(
  tx: Tx,
  viewer: Viewer,
  id: string | null,
  input: UnitInput,
): Promise<string> {
  if (!maySaveUnit(viewer)) throw new ForbiddenError("Kun en administrator kan rette enheder.");
  const unit = id === null ? null : await mustFindUnit(tx, id);
  if (input.parentId !== null) {
    const parent = await mustFindUnit(tx, input.parentId);
    if (parent.validTo !== null && parent.id !== unit?.parentId)
      throw new InputError(`${parent.name} er nedlagt og kan ikke få enheder under sig.`, {
        hint: "Vælg en anden overordnet enhed.",
      });
  }
  if (await hasOpenNamesake(tx, input.parentId, input.name, id))
    throw new ConflictError(`Der er allerede en enhed med navnet ${input.name} samme sted.`, {
      hint: "Vælg et andet navn eller en anden overordnet enhed.",
    });
  if (unit === null) {
    const made = crypto.randomUUID();
    await insertUnits(tx, [{ id: made, ...input }]);
    return made;
  }
  const { name, parentId, validFrom } = input;
  try {
    await updateUnit(tx, unit.id, { name, parent_id: parentId, valid_from: validFrom });
  } catch (error) {
    if ((error as { code?: string }).code !== CIRCULAR) throw error;
    throw new InputError(`${unit.name} kan ikke ligge under sig selv.`, {
      hint: "Vælg en overordnet enhed, der ikke selv hører under den.",
      cause: error,
    });
  }
  return unit.id;
}
