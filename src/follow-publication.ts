import {
  keepPdf,
  PUBLISHED,
  type PublishedJob,
  readRecord,
  TYPESET,
} from "./modules/publication/index.ts";
import type { Handlers } from "./platform/jobs/jobs.ts";
import type { System } from "./system.ts";

/** So many meetings at once are searched sooner in an index made anew than put into the one there is. */
const MANY = 500;

/** Brings the search index after what is published. */
export function followInSearch(system: System): Handlers {
  return {
    async [PUBLISHED](data) {
      const jobs = data as PublishedJob[];
      const index = await system.index();
      for (const [authorityId, ofAuthority] of Map.groupBy(jobs, (job) => job.authorityId)) {
        const record = readRecord(system.doors.public, authorityId);
        if (ofAuthority.length < MANY && (await index.exists())) {
          const items = await record.itemsOf(ofAuthority.map((job) => job.meetingId));
          const gone = ofAuthority
            .flatMap((job) => job.removed)
            .filter((id) => !items.some((item) => item.id === id));
          await index.remove(gone);
          await index.put(items);
        } else {
          await index.rebuild(record);
        }
      }
    },
  };
}

/** All that follows a publication: the search index, and PDFs made before somebody asks for them. */
export function followPublication(system: System): Handlers {
  return {
    ...followInSearch(system),
    async [TYPESET](data) {
      for (const { authorityId, meetingId } of data as PublishedJob[]) {
        await keepPdf(system, authorityId, meetingId);
      }
    },
  };
}
