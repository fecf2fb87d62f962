import type { PaperReader } from "../publication/index.ts";

/** The queue of bundles to be made. Data: {@link BundleJob}. */
export const PAPER_BUNDLE = "papers.bundle";
export const PAPER_QUEUES = [PAPER_BUNDLE] as const;

/** Once a minute: what the public is to see from now on. */
export const PUBLIC_ROUND = "papers.public";

export interface BundleJob {
  authorityId: string;
  meetingId: string;
  /** null: the agenda as it stands. */
  dispatchId: string | null;
  reader: PaperReader;
}
