import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { maySaveUnit } from "../people-policy.ts";
import { hasOpenNamesake, unitById, updateUnit } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindUnit } from "./must-find.ts";

/**
 * Opens a closed unit again.
 * @throws ForbiddenError, NotFoundError; ConflictError when its name was taken since, or the unit
 * above it is closed
 */
export async function reopenUnit(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  if (!maySaveUnit(viewer)) throw new ForbiddenError("Kun en administrator kan genåbne enheder.");
  const unit = await mustFindUnit(tx, id);
  const parent = unit.parentId === null ? null : await unitById(tx, unit.parentId);
  if (parent !== null && parent.validTo !== null)
    throw new ConflictError(`${parent.name}, som enheden hører under, er nedlagt.`, {
      hint: "Genåbn den først.",
    });
  if (await hasOpenNamesake(tx, unit.parentId, unit.name, id))
    throw new ConflictError(`Der er kommet en anden enhed med navnet ${unit.name} samme sted.`, {
      hint: "Giv en af dem et andet navn først.",
    });
  await updateUnit(tx, id, { valid_to: null });
}
