import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { maySaveList } from "../people-policy.ts";
import { isListName, storeList } from "../store/distribution-lists.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindList } from "./must-find.ts";

/** Adds a list (id null) or renames one. @returns its id @throws ConflictError when the name is taken */
export async function saveDistributionList(
  tx: Tx,
  viewer: Viewer,
  id: string | null,
  name: string,
): Promise<string> {
  if (!maySaveList(viewer)) throw new ForbiddenError("Du kan ikke rette fordelingslister.");
  if (id !== null) await mustFindList(tx, id);
  if (await isListName(tx, name, id))
    throw new ConflictError(`Der er allerede en liste med navnet ${name}.`, {
      hint: "Vælg et andet navn.",
    });
  return storeList(tx, id, name);
}
