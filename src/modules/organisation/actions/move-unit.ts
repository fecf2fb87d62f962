import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindUnit } from "./must-find.ts";
import { saveUnit } from "./save-unit.ts";

/** Moves a unit with all that is below it; null makes it a top. @throws as saveUnit */
export async function moveUnit(
  tx: Tx,
  viewer: Viewer,
  id: string,
  parentId: string | null,
): Promise<void> {
  const { name, validFrom } = await mustFindUnit(tx, id);
  await saveUnit(tx, viewer, id, { name, validFrom, parentId });
}
