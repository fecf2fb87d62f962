import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { scheduleStop } from "../../cases/index.ts";
import { actorAt } from "../actor.ts";
import type { Desk } from "../edit-agenda.ts";
import { editItem } from "../edit-item.ts";
import { fillStanding } from "../freeze-standing.ts";
import { agendaRows } from "../store/agenda.ts";
import { changeItemRow } from "../store/change-item.ts";
import { syncSchedule } from "../sync-schedule.ts";

/**
 * Takes back that an item was taken off an agenda that is sent, until the meeting begins: it stands there
 * with its number as before, and its case is on its route to this meeting again.
 * @throws NotFoundError, ForbiddenError; ConflictError when it isn't withdrawn, or has gone elsewhere since
 */
export async function restoreItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId);
  if (item.withdrawnAt === null)
    throw new ConflictError("Punktet er ikke taget af dagsordenen.", { hint: "Hent siden igen." });
  const rows = await agendaRows(tx, meetingId);
  const isAgain = rows.some(
    ({ id, resubmittedFrom, withdrawnAt }) =>
      id !== itemId &&
      withdrawnAt === null &&
      resubmittedFrom !== null &&
      resubmittedFrom === item.resubmittedFrom,
  );
  if (isAgain) throw new ConflictError("Punktet er siden sat på dagsordenen som et nyt punkt.");
  if (item.stopId !== null)
    await scheduleStop(tx, actorAt(desk), item.stopId, { id: meetingId, date: held.date });
  await changeItemRow(tx, itemId, {
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_reason: null,
  });
  if (item.standing === "chair_decisions") await fillStanding(tx, held, item);
  await syncSchedule(tx, held, await agendaRows(tx, meetingId));
}
