import type { Tx } from "../../platform/database/doors.ts";
import { authoritySettings, hasRole, type Viewer } from "../organisation/index.ts";
import { readerOfDocument } from "./access.ts";
import { type Attachment, shownVersion, versionInForce } from "./attachment.ts";
import {
  mayAddVersion,
  mayEditAttachments,
  mayOpenVersion,
  mayReadAttachment,
} from "./attachment-policy.ts";
import { attachmentsOf } from "./store/attachments.ts";
import type { ScanState } from "./words.ts";

/** An attachment in a list. */
export interface ListedAttachment {
  id: string;
  title: string;
  isClosed: boolean;
  isRemoved: boolean;
  number: number;
  status: "draft" | "valid";
  bytes: number;
  fileName: string;
  scan: ScanState;
  mayOpen: boolean;
}

export interface AttachmentsView {
  documentId: string;
  /** In order, those that the viewer may know of, removed ones last. */
  attachments: ListedAttachment[];
  /** How many closed ones the viewer may not see. */
  hidden: number;
  mostBytes: number;
  /** The order can be changed only by who sees all of it. */
  may: { edit: boolean; addVersion: boolean };
  /** Administrators are told what wasn't scanned. */
  seesScan: boolean;
}

/** A document's attachments as the viewer may see them. Three queries. @throws NotFoundError, ForbiddenError when recused */
export async function loadAttachments(
  tx: Tx,
  documentId: string,
  viewer: Viewer,
): Promise<AttachmentsView> {
  const access = await readerOfDocument(tx, viewer, documentId);
  const all = await attachmentsOf(tx, documentId);
  const read = all.filter((one) => mayReadAttachment(access, one));
  const { largestFileMb } = await authoritySettings(tx);
  return {
    documentId,
    attachments: read.map((one) => {
      const version = shownVersion(one);
      const { number, status, bytes, fileName, scan } = version;
      const { id, title, isClosed } = one;
      const mayOpen = mayOpenVersion(access, one, version);
      const isRemoved = one.removedAt !== null;
      return { id, title, isClosed, isRemoved, number, status, bytes, fileName, scan, mayOpen };
    }),
    hidden: all.filter((one) => isClosedMatter(one) && !read.includes(one)).length,
    mostBytes: largestFileMb * 1_000_000,
    may: { edit: mayEditAttachments(access), addVersion: mayAddVersion(access) },
    seesScan: hasRole(viewer, "administrator"),
  };
}

/** Whoever doesn't see it may know that it is there; of drafts, and of what is removed, not even that. */
function isClosedMatter(attachment: Attachment): boolean {
  return (
    attachment.isClosed && attachment.removedAt === null && versionInForce(attachment) !== null
  );
}
