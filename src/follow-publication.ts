import { keepPdf, PUBLISHED, type PublishedJob, readRecord } from "./modules/publication/index.ts";
import type { Handlers } from "./platform/jobs/jobs.ts";
import type { System } from "./system.ts";

/** What follows when the published form of meetings changed: the search index and the PDF. */
export function followPublication(system: System): Handlers {
  return {
    async [PUBLISHED](data) {
      const jobs = data as PublishedJob[];
      const index = await system.index();
      for (const [authorityId, ofAuthority] of Map.groupBy(jobs, (job) => job.authorityId)) {
        const record = readRecord(system.doors.public, authorityId);
        const meetings = [...new Set(ofAuthority.map((job) => job.meetingId))];
        if (await index.exists()) {
          const items = await record.itemsOf(meetings);
          const gone = ofAuthority
            .flatMap((job) => job.removed)
            .filter((id) => !items.some((item) => item.id === id));
          await index.remove(gone);
          await index.put(items);
        } else {
          await index.rebuild(record);
        }
        for (const meetingId of meetings) await keepPdf(system, authorityId, meetingId);
      }
    },
  };
}
