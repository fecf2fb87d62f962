import type { Tx } from "../../../platform/database/doors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { orderSections, sectionsOf } from "../store/sections.ts";

/** Moves a section one place up (-1) or down (1); at the end nothing happens. @throws NotFoundError, ForbiddenError */
export async function moveSection(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  key: string,
  by: -1 | 1,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  const keys = (await sectionsOf(tx, documentId)).map((section) => section.key);
  const at = keys.indexOf(key);
  if (at < 0 || keys[at + by] === undefined) return;
  await orderSections(tx, documentId, keys.toSpliced(at, 1).toSpliced(at + by, 0, key));
}
