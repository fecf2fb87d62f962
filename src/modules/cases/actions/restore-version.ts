import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { countWords } from "../../../platform/rich-text/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { addVersion, versionContent } from "../store/versions.ts";
import { addSections, putTexts } from "../store/sections.ts";

/**
 * Puts a version's texts back; what stood there is kept as a version first, and a section that the
 * version doesn't know stays. Whether the document is closed doesn't change.
 * @throws NotFoundError, ForbiddenError
 */
export async function restoreVersion(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  number: number,
  now: Date,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  const old = await versionContent(tx, documentId, number);
  if (old === null) throw new NotFoundError("Versionen findes ikke.");
  const by = viewer.personId;
  const before = `Før version ${number} blev gendannet`;
  await addVersion(tx, documentId, { reason: "saved", by, note: before, at: now });
  await addSections(
    tx,
    documentId,
    old.sections.map(({ key, heading, kind }) => ({
      key,
      heading,
      kind: kind as "other",
      required: "optional",
    })),
  );
  const texts = old.sections.map(({ key, content }) => ({
    key,
    content,
    words: countWords(content),
  }));
  await putTexts(tx, documentId, texts, by, now);
  await addVersion(tx, documentId, { reason: "restored", by, note: `Version ${number}`, at: now });
}
