import type { Tx } from "../../../platform/database/doors.ts";
import { fromDocx } from "../../../platform/rich-text/docx/index.ts";
import { countWords, isEmpty } from "../../../platform/rich-text/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { OWN_SECTION } from "../own-section.ts";
import { addVersion } from "../store/versions.ts";
import { addSections, putTexts, sectionsOf } from "../store/sections.ts";

/**
 * Fills the document's sections from those of a Word document with the same headings. What stood
 * there is kept as a version; text of the file that belongs to no section gets one of its own.
 * @returns what the writer is to know, as Danish sentences
 * @throws NotFoundError, ForbiddenError; InputError for a file that can't be read
 */
export async function importDocx(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  file: Uint8Array,
  now: Date,
): Promise<string[]> {
  await writerOfDocument(tx, viewer, documentId);
  const sections = await sectionsOf(tx, documentId);
  const read = await fromDocx(
    file,
    sections.map(({ heading }) => heading),
  );
  const by = viewer.personId;
  const before = "Før teksten blev hentet fra Word";
  await addVersion(tx, documentId, { reason: "saved", by, note: before, at: now });
  const texts = read.sections.flatMap(({ heading, content }) => {
    const section = sections.find((one) => one.heading === heading);
    return section === undefined ? [] : [{ key: section.key, content, words: countWords(content) }];
  });
  const told = [`${texts.length} afsnit er hentet fra Word.`, ...read.warnings];
  if (!isEmpty(read.rest)) {
    const key = `${OWN_SECTION}${crypto.randomUUID().slice(0, 8)}`;
    const heading = "Resten fra Word";
    await addSections(tx, documentId, [{ key, kind: "other", heading, required: "optional" }]);
    texts.push({ key, content: read.rest, words: countWords(read.rest) });
    told.push(`Tekst uden plads i skabelonen står i afsnittet »${heading}«.`);
  }
  await putTexts(tx, documentId, texts, by, now);
  await addVersion(tx, documentId, { reason: "imported", by, note: null, at: now });
  return told;
}
