import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { mayRunDirectory } from "../policy.ts";
import { revokeClient as store } from "../store/clients.ts";

/** Shuts a directory out at once; what it brought stays. @throws ForbiddenError */
export async function revokeClient(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  if (!mayRunDirectory(viewer))
    throw new ForbiddenError("Kun en administrator kan lukke et katalogs adgang.");
  await store(tx, id);
}
