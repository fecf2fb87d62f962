import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { maySaveList } from "../people-policy.ts";
import { deleteList } from "../store/distribution-lists.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindList } from "./must-find.ts";

/** Removes the list; nobody on it is touched. */
export async function deleteDistributionList(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  if (!maySaveList(viewer)) throw new ForbiddenError("Du kan ikke rette fordelingslister.");
  await mustFindList(tx, id);
  await deleteList(tx, id);
}
