import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { rulesOf, templatesFor, type Viewer } from "../../organisation/index.ts";
import { accessTo, writerOfDocument } from "../access.ts";
import { journalName } from "../document-name.ts";
import { mayReadDocument } from "../policy.ts";
import type { documentForm } from "../schema.ts";
import {
  bodyWithRules,
  type CaseDocument,
  documentById,
  updateDocument,
} from "../store/documents.ts";
import { addEntry } from "../store/journal.ts";
import { insertPost } from "../store/posts.ts";
import { addSections } from "../store/sections.ts";

/**
 * Gives the document its title, type, body, and whether it is closed and why. Where body or type are
 * new, the sections that their template has more are added; no text is lost.
 * @throws NotFoundError, ForbiddenError; InputError for an unknown body
 */
export async function changeDocument(
  tx: Tx,
  viewer: Viewer,
  documentId: string,
  input: z.output<typeof documentForm>,
  now: Date,
): Promise<void> {
  await writerOfDocument(tx, viewer, documentId);
  const before = await documentById(tx, documentId);
  if (input.bodyId !== null && (await bodyWithRules(tx, input.bodyId)) === null)
    throw new InputError("Udvalget findes ikke.", { hint: "Vælg et andet udvalg." });
  await updateDocument(tx, documentId, input, viewer.personId, now);
  if (!mayReadDocument(await accessTo(tx, viewer, documentId)))
    throw new InputError("Så ville du ikke længere selv kunne se dokumentet.", {
      hint: "Lad forfatteren eller en sagsbehandler på sagen lukke det.",
    });
  if (input.bodyId !== before.bodyId || input.itemType !== before.itemType)
    await addMissing(tx, documentId, input);
  const text = told(before, input);
  if (text === null) return;
  const entry = { caseId: before.caseId, documentId, personId: viewer.personId, at: now };
  await addEntry(tx, { ...entry, kind: "document", text });
}

async function addMissing(
  tx: Tx,
  documentId: string,
  { title, bodyId, itemType }: Pick<CaseDocument, "title" | "bodyId" | "itemType">,
): Promise<void> {
  if (itemType === "post") await insertPost(tx, documentId, title);
  const body = bodyId === null ? null : await bodyWithRules(tx, bodyId);
  if (body === null) return;
  const [template] = templatesFor(rulesOf(body), itemType);
  if (template !== undefined) await addSections(tx, documentId, template.sections);
}

function told(before: CaseDocument, after: z.output<typeof documentForm>): string | null {
  if (before.isClosed !== after.isClosed)
    return after.isClosed
      ? `${journalName(after)} er lukket efter ${after.closedGround}.`
      : `${journalName(after)} er åbnet.`;
  if (journalName(before) !== journalName(after))
    return `${journalName(before)} hedder nu ${journalName(after)}.`;
  return before.bodyId === after.bodyId ? null : `${journalName(after)} går til et andet udvalg.`;
}
