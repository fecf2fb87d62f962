import { mailDueNotices, noticeHandlers, sweepNotices } from "./modules/notices/index.ts";
import { sweepPapers } from "./modules/review/index.ts";
import { inAuthority } from "./platform/database/doors.ts";
import type { Handlers } from "./platform/jobs/jobs.ts";
import { deliverDue, mailHandlers } from "./platform/mail/index.ts";
import { ROUND, SWEEP } from "./queues.ts";
import type { System } from "./system.ts";

/** All that follows a notice: the mails that tell of it, put into the outbox and sent. */
export function followNotices(system: System, clock = () => new Date()): Handlers {
  const { log, jobs } = system;
  const app = system.doors.app;
  const post = { app, log, clock, transport: system.mail };
  const noticePost = {
    app,
    log,
    clock,
    jobs,
    authority: () => system.authority(),
    baseUrl: system.config.baseUrl,
  };
  return {
    ...noticeHandlers(noticePost),
    ...mailHandlers(post),
    async [ROUND]() {
      await mailDueNotices(noticePost);
      const authority = await system.authority();
      if (authority !== null) await deliverDue(post, authority.id);
    },
    async [SWEEP]() {
      const authority = await system.authority();
      if (authority === null) return;
      await inAuthority(app, { authorityId: authority.id, actor: "system" }, async (tx) => {
        await sweepNotices(tx, authority.id, clock());
        await sweepPapers(tx, clock());
      });
    },
  };
}
