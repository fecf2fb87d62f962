import type { Db } from "../../platform/database/doors.ts";
import { inAuthority } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { reassignAll, remindOverdue } from "./actions/remind-overdue.ts";

/** Once a minute: what nobody has any more gets a new holder, and who is late is reminded. */
export const APPROVAL_ROUND = "cases.approval-round";

/** The round, in the authority of this database. */
export async function approvalRound(
  given: { app: Db; jobs: Pick<Jobs, "enqueue"> },
  authorityId: string,
  now: Date,
): Promise<void> {
  const scope = { authorityId, actor: "system" };
  const actor = { authorityId, personId: null, jobs: given.jobs, now };
  await inAuthority(given.app, scope, (tx) => reassignAll(tx, actor));
  await inAuthority(given.app, scope, (tx) => remindOverdue(tx, actor));
}
