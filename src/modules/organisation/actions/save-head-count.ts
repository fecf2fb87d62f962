import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { maySaveHeadCount } from "../people-policy.ts";
import { type HeadCount, storeHeadCounts } from "../store/head-counts.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindUnit } from "./must-find.ts";

/** Stores how many work in the unit on a day, in place of an earlier count of that day. */
export async function saveHeadCount(tx: Tx, viewer: Viewer, count: HeadCount): Promise<void> {
  if (!maySaveHeadCount(viewer, count.unitId))
    throw new ForbiddenError("Kun enhedens leder og en administrator kan skrive medarbejdertal.");
  await mustFindUnit(tx, count.unitId);
  await storeHeadCounts(tx, [count]);
}
