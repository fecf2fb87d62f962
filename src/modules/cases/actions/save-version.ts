import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { demand, readerOfDocument } from "../access.ts";
import { mayEditDocument } from "../policy.ts";
import { addVersion } from "../store/versions.ts";

/** Keeps the document as it stands as a version. @throws NotFoundError, ForbiddenError */
export async function saveVersion(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  note: string | null,
  now: Date,
): Promise<void> {
  const access = await readerOfDocument(tx, viewer, documentId);
  demand(mayEditDocument(access), access);
  await addVersion(tx, documentId, { reason: "saved", by: viewer.personId, note, at: now });
}
