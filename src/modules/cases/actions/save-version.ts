import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { addVersion } from "../store/versions.ts";

/** Keeps the document as it stands as a version. @throws NotFoundError, ForbiddenError */
export async function saveVersion(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  note: string | null,
  now: Date,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  await addVersion(tx, documentId, { reason: "saved", by: viewer.personId, note, at: now });
}
