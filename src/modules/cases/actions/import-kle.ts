import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { mayImportKle } from "../policy.ts";
import { readKle } from "../read-kle.ts";
import { replaceKle } from "../store/kle.ts";

/** Takes the authority's list of subjects from a file of its own. @throws ForbiddenError, InputError */
export async function importKle(
  tx: Tx,
  viewer: Viewer,
  file: Uint8Array,
): Promise<{ added: number; changed: number; ended: number }> {
  if (!mayImportKle(viewer))
    throw new ForbiddenError("Emneplanen hentes af journalen eller en administrator.");
  return replaceKle(tx, readKle(file));
}
