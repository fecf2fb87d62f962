import { recordEvent } from "../../../platform/audit/event.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../../platform/errors.ts";
import type { Jobs } from "../../../platform/jobs/jobs.ts";
import { accessToMeeting, allItems, loadMeeting } from "../../meetings/index.ts";
import type { SignedIn } from "../../organisation/index.ts";
import { changeBack } from "../places/change-back.ts";
import { holdSource, saveRepairs } from "../places/store-sources.ts";
import { mayUndoRepair } from "../policy.ts";
import { READ_CHANGED, type ReadChangedJob } from "../queue.ts";

/**
 * Puts back what stood in the paper where a repair has changed a word. The item's text, and with it its
 * decision or attachment, is changed, and what the public sees follows by a job.
 *
 * @param where line and column of the repair in the lines as read
 * @throws NotFoundError; ConflictError when it is put back already, or the word isn't there any more
 */
export async function undoRepair(
  tx: Tx,
  desk: Pick<SignedIn, "viewer" | "authority"> & { jobs: Pick<Jobs, "enqueue"> },
  at: { meetingId: string; itemId: string },
  where: { line: number; column: number },
): Promise<void> {
  const access = await accessToMeeting(tx, desk.viewer, at.meetingId);
  const { items } = await loadMeeting(tx, desk.authority.id, at.meetingId);
  const item = allItems(items).find(({ id }) => id === at.itemId);
  if (item === undefined || !mayUndoRepair(access, item)) throw missing();
  const source = await holdSource(tx, item.id);
  const repair = source?.repairs.find(
    ({ line, column }) => line === where.line && column === where.column,
  );
  if (source === null || repair === undefined) throw missing();
  if (repair.undone) throw new ConflictError(`»${repair.original}« er allerede sat tilbage.`);
  if (!(await changeBack(tx, desk.authority.id, item, repair, source.repairs)))
    throw new ConflictError(`»${repair.repaired}« står ikke længere, hvor det blev rettet.`, {
      hint: "Teksten er ændret siden. Hent siden igen, og se efter.",
    });
  const repairs = source.repairs.map((one) => (one === repair ? { ...one, undone: true } : one));
  await saveRepairs(tx, item.id, repairs);
  const subject = { kind: "agenda-item", id: item.id };
  await recordEvent(tx, { action: "repair-undone", subject, details: where });
  const job: ReadChangedJob = { authorityId: desk.authority.id, meetingId: at.meetingId };
  await desk.jobs.enqueue(tx, READ_CHANGED, job);
}

function missing(): NotFoundError {
  return new NotFoundError("Rettelsen findes ikke, eller du har ikke adgang til den.");
}
