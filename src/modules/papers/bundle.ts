import { createReadStream } from "node:fs";
import type { Tx } from "../../platform/database/doors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import {
  bundleKey,
  bundledFiles,
  type PaperReader,
  renderPaperBundle,
} from "../publication/index.ts";
import { meetingPath } from "../meetings/index.ts";
import { papersOf, type PapersAt } from "./papers-of.ts";
import { noteProgress, storeBundle, uncleanOf } from "./store/bundles.ts";

/** What a bundle is made of, with the key that only the same has. */
export interface BundlePlan extends PapersAt {
  meetingId: string;
  key: string;
  /** SHA-256 of files that the scanner hasn't found clean; they stay out. */
  unclean: ReadonlySet<string>;
  /** How many attachments there are, and what they weigh in bytes. */
  files: number;
  bytes: number;
}

export async function planBundle(
  tx: Tx,
  authority: { id: string; name: string },
  of: { meetingId: string; dispatchId: string | null; reader: PaperReader },
): Promise<BundlePlan> {
  const made = await papersOf(tx, authority, of);
  const files = bundledFiles(made.papers);
  const unclean = await uncleanOf(
    tx,
    files.map(({ file }) => file.sha256),
  );
  return {
    ...made,
    meetingId: of.meetingId,
    key: bundleKey(made.papers, made.at, unclean),
    unclean,
    files: files.length,
    bytes: files.reduce((sum, { file }) => sum + file.size, 0),
  };
}

export interface BundleMaker {
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  files: FileStore;
  baseUrl: string;
}

/** Progress is written at every so many attachments. */
const STEP = 5;
/** Larger bundles than this aren't kept, in bytes. */
const MOST_BYTES = 4_000_000_000;

/** Makes the bundle and keeps it. @returns its file @throws Error when it can't be made */
export async function makeAndKeep(
  { transact, files, baseUrl }: BundleMaker,
  plan: BundlePlan,
): Promise<{ sha256: string; size: number }> {
  const { papers, at, key, meetingId, unclean } = plan;
  return renderPaperBundle(
    papers,
    {
      at,
      files,
      unclean,
      hrefOf: (itemId, position) =>
        `${baseUrl}${meetingPath(meetingId)}/punkt/${itemId}/bilag/${position}`,
      onProgress(done) {
        if (done > 0 && done % STEP === 0)
          transact((tx) => noteProgress(tx, key, done)).catch(() => undefined);
      },
    },
    async (path, facts) => {
      const received = await files.receive(createReadStream(path), MOST_BYTES);
      await received.keep();
      const { sha256, size } = received;
      const total = plan.files;
      await transact((tx) =>
        storeBundle(tx, { meetingId, key, total, sha256, size, pages: facts.pages }),
      );
      return { sha256, size };
    },
  );
}
