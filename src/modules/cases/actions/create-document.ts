import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { rulesOf, templatesFor, type Viewer } from "../../organisation/index.ts";
import { accessToCase, demand } from "../access.ts";
import { journalName } from "../document-name.ts";
import { noTemplate } from "../no-template.ts";
import { mayCreateDocument } from "../policy.ts";
import type { newDocumentForm } from "../schema.ts";
import { bodyWithRules, insertDocument } from "../store/documents.ts";
import { addEntry } from "../store/journal.ts";
import { insertPost } from "../store/posts.ts";
import { addSections } from "../store/sections.ts";

/** A personnel matter is closed from the start (offentlighedsloven § 21), under a title that tells nobody's name. */
const PERSONNEL = {
  isClosed: true,
  publicTitle: "Personalesag",
  closedGround: "offentlighedsloven § 21",
};

/**
 * Begins a document for a body, with the sections of one of its templates. It is closed from the
 * start where the body's rules say so and for posts.
 * @returns its id
 * @throws NotFoundError, ForbiddenError; InputError for an unknown body or template
 */
export async function createDocument(
  tx: Tx,
  viewer: Viewer,
  caseId: string,
  input: z.output<typeof newDocumentForm>,
  now: Date,
): Promise<string> {
  const access = await accessToCase(tx, viewer, caseId);
  demand(mayCreateDocument(access), access);
  const body = await bodyWithRules(tx, input.bodyId);
  if (body === null)
    throw new InputError("Udvalget findes ikke.", { hint: "Vælg et andet udvalg." });
  const rules = rulesOf(body);
  const templates = templatesFor(rules, input.itemType);
  const template =
    input.template === null ? templates[0] : templates.find(({ key }) => key === input.template);
  if (template === undefined) throw noTemplate(body.name);
  const byDefault = {
    isClosed: rules.openness.default === "closed",
    publicTitle: null,
    closedGround: null,
  };
  const id = crypto.randomUUID();
  const document = {
    ...(input.itemType === "post" ? PERSONNEL : byDefault),
    id,
    caseId: access.case.id,
    title: input.title,
    bodyId: body.id,
    itemType: input.itemType,
    template: template.key,
    authorId: viewer.personId,
    at: now,
  };
  await insertDocument(tx, document);
  await addSections(tx, id, template.sections);
  if (input.itemType === "post") await insertPost(tx, id, input.title);
  await addEntry(tx, {
    caseId: access.case.id,
    documentId: id,
    personId: viewer.personId,
    kind: "document",
    text: `${journalName(document)} er oprettet til ${body.name}.`,
    at: now,
  });
  return id;
}
