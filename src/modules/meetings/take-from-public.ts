import type { Tx } from "../../platform/database/doors.ts";
import type { Desk } from "./edit-agenda.ts";
import { isSent } from "./meeting-state.ts";
import { type ClosedJob, ITEM_CLOSED } from "./queue.ts";
import type { HeldAgenda } from "./store/agenda.ts";

/** Lets what was closed just now go from the public's page too, if the agenda has been sent. */
export async function takeFromPublic(
  tx: Tx,
  { viewer, jobs }: Desk,
  { meetingId, state }: HeldAgenda,
): Promise<void> {
  if (!isSent(state)) return;
  const job: ClosedJob = { authorityId: viewer.authorityId, meetingId };
  await jobs.enqueue(tx, ITEM_CLOSED, job);
}
