import type { Tx } from "../../platform/database/doors.ts";
import { changeState } from "../meetings/index.ts";
import { loadContent } from "./content.ts";
import type { Desk } from "./desk.ts";
import { type ApprovedJob, MINUTES_APPROVED } from "./queue.ts";
import { closeCirculations } from "./store/circulations.ts";
import { addLock, makeMinutes } from "./store/locks.ts";
import { readersOf } from "./store/people.ts";
import { tellOfMinutes } from "./tell.ts";
import type { ApprovalWay } from "./words.ts";

/**
 * Approves the minutes: their text stands fast by its hash, and the database refuses to change it
 * (kommunestyrelsesloven § 13; migration 0027). The caller has seen that they may be approved.
 * @throws ConflictError when they are no longer circulated
 */
export async function lockMinutes(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  given: { by: ApprovalWay; approvingItemId: string | null; reason?: string },
): Promise<void> {
  const { viewer, now } = desk;
  const { text, sha256 } = await loadContent(tx, viewer.authorityId, meetingId);
  await changeState(tx, meetingId, "approved", {
    personId: viewer.personId,
    now,
    ...(given.reason === undefined ? {} : { reason: given.reason }),
    details: { sha256, by: given.by },
  });
  await makeMinutes(tx, meetingId);
  await addLock(tx, {
    meetingId,
    content: text,
    sha256,
    approvedBy: given.by,
    approvingItemId: given.approvingItemId,
    lockedAt: now,
    lockedBy: viewer.personId,
  });
  await desk.jobs.enqueue(tx, MINUTES_APPROVED, {
    authorityId: viewer.authorityId,
    meetingId,
  } satisfies ApprovedJob);
  await closeCirculations(tx, meetingId, now);
  await tellOfMinutes(tx, desk, meetingId, {
    kind: "minutes_approved",
    to: await readersOf(tx, meetingId),
    rest: "er godkendt.",
  });
}
