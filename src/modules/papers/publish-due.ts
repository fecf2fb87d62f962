import { type Db, inAuthority } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { authorityById } from "../organisation/index.ts";
import { publishMeeting } from "../publication/index.ts";
import { sentMeeting } from "./as-now.ts";
import { notePublished, takeDue } from "./store/due.ts";

/**
 * Publishes what was to be seen from a set time, one dispatch in a transaction. Any number of
 * processes may do it at once; each is published once. @returns how many were
 */
export async function publishDue(
  { app, jobs }: { app: Db; jobs: Jobs },
  authorityId: string,
  now: Date,
): Promise<number> {
  for (let published = 0; ; published++) {
    const isDone = await inAuthority(app, { authorityId, actor: "system" }, async (tx) => {
      const due = await takeDue(tx, now);
      if (due === null) return true;
      if (due.isCalledOff) {
        await notePublished(tx, due.id, null);
        return false;
      }
      await notePublished(tx, due.id, now);
      await publishMeeting(tx, jobs, {
        authority: await authorityById(tx, authorityId),
        meetingId: due.meetingId,
        now,
        agenda: await sentMeeting(tx, authorityId, due.meetingId),
      });
      return false;
    });
    if (isDone) return published;
  }
}
