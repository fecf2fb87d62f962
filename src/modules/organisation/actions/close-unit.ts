import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { maySaveUnit } from "../people-policy.ts";
import { contentsOf, updateUnit } from "../store/units.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindUnit } from "./must-find.ts";

/**
 * Closes a unit; `lastDay` (YYYY-MM-DD) is the last one it exists.
 * @throws ForbiddenError, NotFoundError; ConflictError while people or open units belong to it
 */
export async function closeUnit(
  tx: Tx,
  viewer: Viewer,
  id: string,
  lastDay: string,
): Promise<void> {
  if (!maySaveUnit(viewer)) throw new ForbiddenError("Kun en administrator kan nedlægge enheder.");
  const unit = await mustFindUnit(tx, id);
  const { people, units } = await contentsOf(tx, id);
  if (people > 0 || units > 0) {
    const left = [
      people > 0 && (people === 1 ? "1 person" : `${people} personer`),
      units > 0 && (units === 1 ? "1 enhed" : `${units} enheder`),
    ];
    throw new ConflictError(
      `${unit.name} kan ikke nedlægges: Her er stadig ${left.filter(Boolean).join(" og ")}.`,
      { hint: "Flyt dem til en anden enhed først." },
    );
  }
  if (unit.validFrom !== null && lastDay < unit.validFrom)
    throw new InputError(
      `${unit.name} begynder først den ${dateText(unit.validFrom, "da", "long")}.`,
      { hint: "Vælg en senere dag." },
    );
  await updateUnit(tx, id, { valid_to: lastDay });
}
