import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { unscheduleStop } from "../../cases/index.ts";
import { actorAt } from "../actor.ts";
import { arrange } from "../arrange.ts";
import type { Desk } from "../edit-agenda.ts";
import { editItem } from "../edit-item.ts";
import { isSent } from "../meeting-state.ts";
import { agendaRows } from "../store/agenda.ts";
import { unmarkReported } from "../store/chair-decisions.ts";
import { syncSchedule } from "../sync-schedule.ts";
import { changeItemRow, deleteItem } from "../store/change-item.ts";

/**
 * Takes an item off the agenda: before it is sent the item is gone, afterwards it keeps its number and
 * says why. Its case waits for another meeting again.
 * @returns whether the item still stands there
 * @throws NotFoundError, ForbiddenError; InputError for a chapter of the body's rules or with items in
 *   it, and without a reason where one is asked for; ConflictError when it is withdrawn already
 */
export async function withdrawItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  reason: string | null,
): Promise<boolean> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId);
  const rows = await agendaRows(tx, meetingId);
  if (item.isChapter && (item.chapterKey !== null || rows.some((one) => one.parentId === itemId)))
    throw new InputError("Kapitlet bliver stående.", {
      hint:
        item.chapterKey === null
          ? "Flyt dets punkter til et andet kapitel, eller tag dem af, før kapitlet fjernes."
          : "Faste kapitler står på hver dagsorden, også når de er tomme.",
    });
  if (item.withdrawnAt !== null)
    throw new ConflictError("Punktet er allerede taget af dagsordenen.");
  const sent = isSent(held.state);
  if (sent && reason === null)
    throw new InputError("Skriv, hvorfor punktet tages af.", {
      hint: "Dagsordenen er sendt ud; punktet bliver stående med begrundelsen.",
    });
  if (item.stopId !== null) await unscheduleStop(tx, actorAt(desk), item.stopId);
  if (item.standing === "chair_decisions") await unmarkReported(tx, meetingId);
  if (sent) {
    await changeItemRow(tx, itemId, {
      withdrawn_at: desk.clock(),
      withdrawn_by: desk.viewer.personId,
      withdrawn_reason: reason,
    });
    await syncSchedule(tx, held, await agendaRows(tx, meetingId));
    return true;
  }
  await deleteItem(tx, itemId);
  const left = rows.filter(({ id }) => id !== itemId);
  await syncSchedule(tx, held, await arrange(tx, held, rows, left));
  return false;
}
