import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { maySaveList } from "../people-policy.ts";
import { deleteSource } from "../store/distribution-lists.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindList } from "./must-find.ts";

/** Takes a source off the list. */
export async function removeListSource(
  tx: Tx,
  viewer: Viewer,
  listId: string,
  sourceId: string,
): Promise<void> {
  if (!maySaveList(viewer)) throw new ForbiddenError("Du kan ikke rette fordelingslister.");
  const { sources } = await mustFindList(tx, listId);
  if (sources.some(({ id }) => id === sourceId)) await deleteSource(tx, listId, sourceId);
}
