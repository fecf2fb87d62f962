import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { OWN_SECTION } from "../own-section.ts";
import { addVersion } from "../store/versions.ts";
import { deleteSection, sectionOf } from "../store/sections.ts";

/**
 * Removes a section that a writer added; how it stood stays in a version, from which it can be put back
 * (restore-section.ts).
 * @throws NotFoundError, ForbiddenError; InputError for one of the template's
 */
export async function removeSection(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  key: string,
  now: Date,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  if (!key.startsWith(OWN_SECTION))
    throw new InputError("Skabelonens afsnit kan ikke fjernes.", {
      hint: "Lad afsnittet stå tomt; så kommer det ikke med på dagsordenen.",
    });
  const section = await sectionOf(tx, documentId, key);
  if (section === null) return;
  await addVersion(tx, documentId, {
    reason: "saved",
    by: viewer.personId,
    note: `Før afsnittet »${section.heading}« blev fjernet`,
    at: now,
  });
  await deleteSection(tx, documentId, key);
}
