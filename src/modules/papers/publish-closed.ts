import { type Db, inAuthority } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import type { ClosedJob } from "../meetings/index.ts";
import { authorityById } from "../organisation/index.ts";
import { publishMeeting } from "../publication/index.ts";
import { sentMeeting } from "./as-now.ts";
import { isSeen } from "./store/due.ts";

/**
 * Takes from the public what was closed after it was sent, and shows what else was changed of a paper that was
 * read; a correction to the members may wait. Of a meeting that the public doesn't see nothing is published.
 */
export async function publishClosed(
  { app, jobs }: { app: Db; jobs: Jobs },
  { authorityId, meetingId }: ClosedJob,
  now: Date,
): Promise<void> {
  await inAuthority(app, { authorityId, actor: "system" }, async (tx) => {
    if (!(await isSeen(tx, meetingId))) return;
    const authority = await authorityById(tx, authorityId);
    await publishMeeting(tx, jobs, {
      authority,
      meetingId,
      now,
      agenda: await sentMeeting(tx, authorityId, meetingId),
    });
  });
}
