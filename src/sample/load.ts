import { importDocument } from "../modules/intake/index.ts";
import type { FileReference } from "../modules/meetings/index.ts";
import {
  type Authority,
  ensureBody,
  foundFirst,
  newAuthority,
} from "../modules/organisation/index.ts";
import { publishMeeting } from "../modules/publication/index.ts";
import { dateInDenmark } from "../platform/clock.ts";
import { inAuthority } from "../platform/database/doors.ts";
import type { System } from "../system.ts";
import { sampleMunicipality } from "./index.ts";
import { loadCaseWork } from "./case-work.ts";
import { loadApprovals } from "./approvals.ts";
import { loadMemberships } from "./memberships.ts";
import { loadOwnMeetings } from "./load-own-meetings.ts";
import { loadOrganisation } from "./organisation.ts";

/** Founds the invented municipality in an empty database and publishes all its meetings. */
export async function loadSample(
  system: Pick<System, "doors" | "files" | "jobs">,
  now: Date,
): Promise<Authority> {
  const sample = sampleMunicipality(dateInDenmark(now));
  const authority = newAuthority({ ...sample.authority, isSample: true });
  const scope = { authorityId: authority.id, actor: "sample" };
  // All of it or nothing: a start that is broken off leaves the database empty for the next one.
  await inAuthority(system.doors.app, scope, async (tx) => {
    await foundFirst(tx, system.doors.public, authority);
    for (const body of sample.bodies) {
      await ensureBody(tx, authority.id, { ...body, organisation: authority.name });
    }
    await loadOrganisation(tx, authority.id, dateInDenmark(now));
    await loadMemberships(tx, authority, dateInDenmark(now));
    for (const meeting of sample.meetings) {
      const files = new Map<string, FileReference>();
      for (const { item, title, name, mediaType, content } of meeting.files) {
        const stored = await system.files.put(Buffer.from(content));
        files.set(`${item} ${title}`, { ...stored, name, mediaType });
      }
      const { meetingId } = await importDocument(tx, authority.id, {
        file: null,
        document: meeting.document,
        attached: (item, title) => {
          const file = files.get(`${item} ${title}`);
          return file === undefined ? null : { file };
        },
      });
      await publishMeeting(tx, system.jobs, { authority, meetingId, now });
    }
    await loadCaseWork(tx, system, authority.id, sample.meetings, now);
    await loadApprovals(tx, system.jobs, authority.id, now);
    await loadOwnMeetings(tx, authority.id, now);
  });
  return authority;
}
