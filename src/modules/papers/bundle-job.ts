import { type Db, inAuthority, type Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Handlers } from "../../platform/jobs/jobs.ts";
import type { Logger } from "../../platform/log.ts";
import { makeAndKeep, planBundle } from "./bundle.ts";
import { PAPER_BUNDLE, type BundleJob } from "./queue.ts";
import { bundleByKey, noteFailed } from "./store/bundles.ts";

interface BundlePost {
  app: Db;
  files: FileStore;
  log: Logger;
  baseUrl: string;
  authority(): Promise<{ id: string; name: string } | null>;
}

/** Makes the bundles that were asked for; one that is there already is left as it is. */
export function bundleHandlers(post: BundlePost): Handlers {
  return {
    async [PAPER_BUNDLE](data) {
      const authority = await post.authority();
      if (authority === null) return;
      for (const job of data as BundleJob[]) await makeOne(post, authority, job);
    },
  };
}

async function makeOne(
  { app, files, log, baseUrl }: BundlePost,
  authority: { id: string; name: string },
  job: BundleJob,
): Promise<void> {
  const transact = <T>(work: (tx: Tx) => Promise<T>) =>
    inAuthority(app, { authorityId: authority.id, actor: "system" }, work);
  try {
    const plan = await transact((tx) => planBundle(tx, authority, job));
    const there = await transact((tx) => bundleByKey(tx, plan.key));
    if (there?.state === "done") return;
    try {
      await makeAndKeep({ transact, files, baseUrl }, plan);
    } catch (error) {
      log.error({ err: error, meeting: job.meetingId }, "bundle can't be made");
      await transact((tx) => noteFailed(tx, plan.key));
    }
  } catch (error) {
    // The meeting was removed since.
    if (!(error instanceof NotFoundError)) throw error;
  }
}
