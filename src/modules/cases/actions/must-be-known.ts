import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { isUnit } from "../store/cases.ts";
import { hasKle, kleTitle } from "../store/kle.ts";

/** The unit exists, and the KLE code is one of the list where a list was read in. @throws InputError */
export async function mustBeKnown(
  tx: Tx,
  { unitId, kleCode }: { unitId: string | null; kleCode: string | null },
): Promise<void> {
  if (unitId !== null && !(await isUnit(tx, unitId)))
    throw new InputError("Enheden findes ikke.", { hint: "Vælg en anden enhed." });
  if (kleCode === null || (await kleTitle(tx, kleCode)) !== null) return;
  if (await hasKle(tx))
    throw new InputError(`KLE-koden ${kleCode} findes ikke i emneplanen.`, {
      hint: "Vælg en kode fra listen, eller lad feltet stå tomt.",
    });
}
