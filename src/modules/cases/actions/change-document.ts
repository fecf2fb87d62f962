import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import {
  rulesOf,
  type TemplateSection,
  templatesFor,
  type Viewer,
} from "../../organisation/index.ts";
import { accessTo, writerOfDocument } from "../access.ts";
import { noTemplate } from "../no-template.ts";
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
 * @throws NotFoundError, ForbiddenError; InputError for an unknown body, or a type that it has no template for
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
  const isNew = input.bodyId !== before.bodyId || input.itemType !== before.itemType;
  const sections = isNew ? await mustHaveTemplate(tx, input) : [];
  await updateDocument(tx, documentId, input, viewer.personId, now);
  if (!mayReadDocument(await accessTo(tx, viewer, documentId)))
    throw new InputError("Så ville du ikke længere selv kunne se dokumentet.", {
      hint: "Lad forfatteren eller en sagsbehandler på sagen lukke det.",
    });
  if (isNew && input.itemType === "post") await insertPost(tx, documentId, input.title);
  await addSections(tx, documentId, sections);
  const text = told(before, input);
  if (text === null) return;
  const entry = { caseId: before.caseId, documentId, personId: viewer.personId, at: now };
  await addEntry(tx, { ...entry, kind: "document", text });
}

/** The sections of the template that the body has for the type; none while no body is chosen. */
async function mustHaveTemplate(
  tx: Tx,
  { bodyId, itemType }: Pick<CaseDocument, "bodyId" | "itemType">,
): Promise<TemplateSection[]> {
  if (bodyId === null) return [];
  const body = await bodyWithRules(tx, bodyId);
  if (body === null)
    throw new InputError("Udvalget findes ikke.", { hint: "Vælg et andet udvalg." });
  const [template] = templatesFor(rulesOf(body), itemType);
  if (template === undefined) throw noTemplate(body.name);
  return template.sections;
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
