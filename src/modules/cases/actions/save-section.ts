import { isDeepStrictEqual } from "node:util";
import type { Tx } from "../../../platform/database/doors.ts";
import { NotFoundError } from "../../../platform/errors.ts";
import { countWords, readRichText, type RichText } from "../../../platform/rich-text/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import { writerOfDocument } from "../access.ts";
import { saveAsWriter, saveText, sectionOf } from "../store/sections.ts";

export type SavedSection =
  | { kind: "saved"; revision: number; words: number; savedAt: Date }
  /** Somebody else was faster: this is what stands there. Nothing was stored. */
  | { kind: "conflict"; revision: number; content: RichText; changedBy: string; changedAt: Date };

/**
 * Saves the text of one section, written upon `revision`. The same text again is saved already,
 * whatever the revision, so a save may be sent twice.
 * @throws NotFoundError, ForbiddenError; InputError for text that can't be kept
 */
export async function saveSection(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  key: string,
  input: { revision: number; content: unknown },
  now: Date,
): Promise<SavedSection> {
  const content = readRichText(input.content);
  const words = countWords(content);
  const text = {
    documentId,
    key,
    revision: input.revision,
    content,
    words,
    by: viewer.personId,
    at: now,
  };
  const written = viewer.supportedBy === null ? await saveAsWriter(tx, text) : null;
  if (written !== null) return { kind: "saved", revision: written, words, savedAt: now };
  await writerOfDocument(tx, viewer, documentId);
  const revision = await saveText(tx, text);
  if (revision !== null) return { kind: "saved", revision, words, savedAt: now };
  const theirs = await sectionOf(tx, documentId, key);
  if (theirs === null)
    throw new NotFoundError("Afsnittet findes ikke længere.", {
      hint: "Kopiér teksten, og hent siden igen.",
    });
  if (isDeepStrictEqual(theirs.content, content))
    return { kind: "saved", revision: theirs.revision, words, savedAt: theirs.changedAt };
  const { changedAt } = theirs;
  const changedBy = theirs.changedBy ?? "En anden";
  return {
    kind: "conflict",
    revision: theirs.revision,
    content: theirs.content,
    changedBy,
    changedAt,
  };
}
