import path from "node:path";
import { followNotices } from "./follow-notices.ts";
import { followPublication } from "./follow-publication.ts";
import { mailDueLinks, sweepSignIn } from "./modules/sign-in/index.ts";
import {
  APPROVAL_ROUND,
  approvalRound,
  ATTACHMENT_ROUND,
  attachmentHandlers,
  attachmentRound,
} from "./modules/cases/index.ts";
import { READ_CHANGED, type ReadChangedJob } from "./modules/intake/index.ts";
import { type ClosedJob, ITEM_CLOSED } from "./modules/meetings/index.ts";
import {
  type ApprovedJob,
  extractItems,
  liftToldHolds,
  MINUTES_APPROVED,
} from "./modules/minutes/index.ts";
import { bundleHandlers, publishClosed, publishDue, PUBLIC_ROUND } from "./modules/papers/index.ts";
import { reviewHandlers } from "./modules/review/index.ts";
import { sealAudit } from "./platform/audit/seal.ts";
import { inAuthority } from "./platform/database/doors.ts";
import type { Handlers } from "./platform/jobs/jobs.ts";
import { HOLD_ROUND, MINUTE_QUEUES, SEAL, SIGN_IN_ROUND, SWEEP } from "./queues.ts";
import type { System } from "./system.ts";

/** What a process does beside answering requests: all that is queued, and each minute's round. */
export async function doJobs(system: System): Promise<void> {
  await system.jobs.work(jobHandlers(system));
  for (const queue of MINUTE_QUEUES) await system.jobs.everyMinute(queue);
  await system.jobs.everyDay(SWEEP);
}

/** What is done for the jobs of every queue. */
function jobHandlers(system: System): Handlers {
  const { doors, files, jobs, log, config } = system;
  const looking = { app: doors.app, files, jobs, log, clamav: config.clamav };
  return {
    ...followPublication(system),
    ...followNotices(system),
    ...attachmentHandlers(looking),
    ...reviewHandlers({
      app: doors.app,
      files,
      jobs,
      log,
      scansIn: path.join(config.dataDir, "scans"),
      clock: () => new Date(),
    }),
    async [SIGN_IN_ROUND]() {
      await mailDueLinks(system.signIn);
      await sweepSignIn(system.doors.signIn);
    },
    async [APPROVAL_ROUND]() {
      const authority = await system.authority();
      const given = { app: system.doors.app, jobs: system.jobs };
      if (authority !== null) await approvalRound(given, authority.id, new Date());
    },
    async [ATTACHMENT_ROUND]() {
      const authority = await system.authority();
      if (authority !== null) await attachmentRound(looking, authority.id, new Date());
    },
    async [ITEM_CLOSED](data) {
      for (const job of data as ClosedJob[])
        await publishClosed({ app: doors.app, jobs }, job, new Date());
    },
    async [READ_CHANGED](data) {
      for (const job of data as ReadChangedJob[])
        await publishClosed({ app: doors.app, jobs }, job, new Date());
    },
    async [MINUTES_APPROVED](data) {
      const place = { app: doors.app, files, jobs };
      for (const job of data as ApprovedJob[]) await extractItems(place, job, new Date());
    },
    async [HOLD_ROUND]() {
      const authority = await system.authority();
      if (authority !== null)
        await liftToldHolds({ app: doors.app, jobs }, authority.id, new Date());
    },
    ...bundleHandlers({
      app: doors.app,
      files,
      log,
      baseUrl: config.baseUrl,
      authority: () => system.authority(),
    }),
    async [PUBLIC_ROUND]() {
      const authority = await system.authority();
      if (authority !== null) await publishDue({ app: doors.app, jobs }, authority.id, new Date());
    },
    async [SEAL]() {
      const authority = await system.authority();
      if (authority === null) return;
      await inAuthority(
        system.doors.app,
        { authorityId: authority.id, actor: "system" },
        sealAudit,
      );
    },
  };
}
