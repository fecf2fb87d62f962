import { recordEvent } from "../../platform/audit/event.ts";
import type { Tx } from "../../platform/database/doors.ts";
import type { Viewer } from "../organisation/index.ts";
import { ForbiddenError } from "../../platform/errors.ts";
import { type DocumentAccess, readerOfDocument } from "./access.ts";
import { mayReadClosed, mayReadDrafts } from "./policy.ts";
import { type CaseDocument, documentById } from "./store/documents.ts";
import { type PostRequest, postOf } from "./store/posts.ts";

export interface OpenedDocument {
  access: DocumentAccess;
  document: CaseDocument;
}

/**
 * Opens a document for the viewer; the opening of a closed one is noted, once for each call.
 * `what` says which page or file of it: "tekst", "hentet som Word" …
 * @throws NotFoundError, ForbiddenError when recused
 */
export async function openDocument(
  tx: Tx,
  viewer: Viewer,
  id: string,
  what: string,
): Promise<OpenedDocument> {
  return open(tx, await readerOfDocument(tx, viewer, id), what);
}

/** The same for pages that show what the document was made of. @throws NotFoundError, ForbiddenError */
export async function openDrafts(
  tx: Tx,
  viewer: Viewer,
  id: string,
  what: string,
): Promise<OpenedDocument> {
  const access = await readerOfDocument(tx, viewer, id);
  if (!mayReadDrafts(access))
    throw new ForbiddenError(
      "Kommentarer, tidligere versioner og godkendelsen ser kun de, der arbejder på sagen.",
      {
        hint: "Læs den godkendte tekst og bilagene under »Læs«.",
      },
    );
  return open(tx, access, what);
}

async function open(tx: Tx, access: DocumentAccess, what: string): Promise<OpenedDocument> {
  const { id } = access.document;
  const document = await documentById(tx, id);
  if (document.isClosed)
    await recordEvent(tx, {
      action: "opened",
      subject: { kind: "case-document", id },
      details: { what },
    });
  return { access, document };
}

/** The request for a post in a document that was opened; what it says of people is closed also where the document isn't. */
export async function openPost(tx: Tx, access: DocumentAccess): Promise<PostRequest | null> {
  const post = await postOf(tx, access.document.id);
  return post === null || mayReadClosed(access) ? post : { ...post, personalNote: null };
}
