import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { OWN_SECTION } from "../own-section.ts";
import { addSections } from "../store/sections.ts";

/** Adds an own section below the others. @returns its key @throws NotFoundError, ForbiddenError */
export async function addSection(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  heading: string,
): Promise<string> {
  await writerOfDocument(tx, viewer, documentId);
  const key = `${OWN_SECTION}${crypto.randomUUID().slice(0, 8)}`;
  await addSections(tx, documentId, [{ key, kind: "other", heading, required: "optional" }]);
  return key;
}
