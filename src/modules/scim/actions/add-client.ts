import { randomBytes } from "node:crypto";
import type { Tx } from "../../../platform/database/doors.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { mayRunDirectory } from "../policy.ts";
import { addClient as store } from "../store/clients.ts";

/**
 * Lets a directory in.
 * @returns its token, which is told this once and stored nowhere
 * @throws ForbiddenError
 */
export async function addClient(tx: Tx, viewer: Viewer, name: string): Promise<string> {
  if (!mayRunDirectory(viewer))
    throw new ForbiddenError("Kun en administrator kan give et katalog adgang.");
  const token = randomBytes(32).toString("base64url");
  await store(tx, { name, token, createdBy: viewer.personId });
  return token;
}
