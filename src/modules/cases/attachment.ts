import type { ScanState } from "./words.ts";

export interface AttachmentVersion {
  number: number;
  status: "draft" | "valid";
  /** SHA-256 of the file in the store. */
  file: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  uploadedAt: Date;
  uploadedBy: string;
  uploader: string;
  scan: ScanState;
  /** What the scanner found, or why it couldn't look. */
  scanNote: string | null;
  textState: "waiting" | "done" | "none" | "failed";
}

/** A paper that belongs to a case document. */
export interface Attachment {
  id: string;
  documentId: string;
  position: number;
  title: string;
  isClosed: boolean;
  closedGround: string | null;
  removedAt: Date | null;
  /** The newest first; never empty. */
  versions: AttachmentVersion[];
}

/** The newest version that is GÆLDENDE, or null while all are drafts. */
export function versionInForce({ versions }: Attachment): AttachmentVersion | null {
  return versions.find(({ status }) => status === "valid") ?? null;
}

/** What a reader gets: the version in force, or the newest draft where there is none yet. */
export function shownVersion(attachment: Attachment): AttachmentVersion {
  return versionInForce(attachment) ?? attachment.versions[0]!;
}

export const VERSION_STATUS_NAMES = { draft: "UDKAST", valid: "GÆLDENDE" } as const;

export const SCAN_NAMES: Record<ScanState, string> = {
  waiting: "Undersøges for skadeligt indhold",
  clean: "Undersøgt, intet fundet",
  infected: "Skadeligt indhold fundet",
  not_scanned: "Ikke undersøgt",
  failed: "Kunne ikke undersøges endnu",
};
