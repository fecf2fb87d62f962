import type { Tx } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";

/** A file has come: it is to be scanned, and its text read. */
export const ATTACHMENT_CAME = "cases.attachment";

/** Once a minute: what is still to be looked at is tried again, and left-over files are swept. */
export const ATTACHMENT_ROUND = "cases.attachment-round";

export interface VersionKey {
  attachmentId: string;
  number: number;
}

export interface AttachmentJob extends VersionKey {
  authorityId: string;
}

export async function queueLook(tx: Tx, jobs: Pick<Jobs, "enqueue">, job: AttachmentJob) {
  await jobs.enqueue(tx, ATTACHMENT_CAME, job);
}
