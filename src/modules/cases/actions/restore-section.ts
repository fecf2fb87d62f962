import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { countWords } from "../../../platform/rich-text/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { OWN_SECTION } from "../own-section.ts";
import { addSections, orderSections, putTexts, sectionsOf } from "../store/sections.ts";
import { versionWithSection } from "../store/versions.ts";

/**
 * Undoes the removal of a section that a writer added: with its text, at its place. One that is there
 * stays as it is. @throws NotFoundError, ForbiddenError
 */
export async function restoreSection(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  key: string,
  now: Date,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  const keys = (await sectionsOf(tx, documentId)).map((section) => section.key);
  if (keys.includes(key)) return;
  const stood = (await versionWithSection(tx, documentId, key))?.sections ?? [];
  const at = stood.findIndex((section) => section.key === key);
  const section = stood[at];
  if (section === undefined || !key.startsWith(OWN_SECTION))
    throw new NotFoundError("Afsnittet kan ikke hentes tilbage.", {
      hint: "Se efter det under Versioner.",
    });
  const { heading, content } = section;
  await addSections(tx, documentId, [{ key, kind: "other", heading, required: "optional" }]);
  const texts = [{ key, content, words: countWords(content) }];
  await putTexts(tx, documentId, texts, viewer.personId, now);
  const above = stood.slice(0, at).findLast((one) => keys.includes(one.key));
  const place = above === undefined ? 0 : keys.indexOf(above.key) + 1;
  await orderSections(tx, documentId, keys.toSpliced(place, 0, key));
}
