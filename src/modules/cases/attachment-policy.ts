import type { Access } from "./access.ts";
import {
  type Attachment,
  type AttachmentVersion,
  shownVersion,
  versionInForce,
} from "./attachment.ts";
import { hasRole, type Viewer } from "../organisation/index.ts";
import { mayEditDocument, mayReadClosed, mayReadDocument, mayReadDrafts } from "./policy.ts";

/** Seeing that the attachment is there, its title and its facts. A removed one is seen by who can bring it back, a draft by who reads drafts. */
export function mayReadAttachment(access: Access, attachment: Attachment): boolean {
  if (attachment.removedAt !== null && !mayEditAttachments(access)) return false;
  if (versionInForce(attachment) === null && !mayReadDrafts(access)) return false;
  return attachment.isClosed ? mayReadClosed(access) : mayReadDocument(access);
}

/** Adding, naming, ordering, closing and removing: like the text, and like it frozen once it is approved. */
export function mayEditAttachments(access: Access): boolean {
  return mayEditDocument(access);
}

/** A new version, or which one is in force. Once the document is approved that is the secretary's, and told. */
export function mayAddVersion(access: Access): boolean {
  if (mayEditAttachments(access)) return true;
  const { viewer, case: ties, document } = access;
  if (viewer.supportedBy !== null || ties.isRecused || ties.state !== "open") return false;
  return document?.state === "approved" && document.isSecretary && mayReadDocument(access);
}

/**
 * Drafts are for those who work on the document; others get what is in force, and members of a body
 * only that which is now.
 */
export function maySeeVersion(
  access: Access,
  attachment: Attachment,
  version: AttachmentVersion,
): boolean {
  const { case: ties, document } = access;
  if (document === null || !mayReadAttachment(access, attachment)) return false;
  if (!mayReadDrafts(access)) return version === versionInForce(attachment);
  if (version.status === "valid" || version === shownVersion(attachment)) return true;
  return (
    ties.isHandler ||
    ties.leadsUnit ||
    document.isAuthor ||
    document.isApprover ||
    document.isAdviser ||
    document.isSecretary
  );
}

/**
 * Opening the file. Until the scanner has looked only the uploader can; what it found harmful is
 * opened by nobody.
 */
export function mayOpenVersion(
  access: Access,
  attachment: Attachment,
  version: AttachmentVersion,
): boolean {
  if (!maySeeVersion(access, attachment, version)) return false;
  if (version.scan === "clean" || version.scan === "not_scanned") return true;
  const { personId, supportedBy } = access.viewer;
  return version.scan !== "infected" && supportedBy === null && version.uploadedBy === personId;
}

/** The list of what the scanner found, and how it fares. */
export function maySeeScans(viewer: Viewer): boolean {
  return hasRole(viewer, "administrator");
}
