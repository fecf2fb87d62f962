import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { isId } from "../../../platform/database/here.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { type Putting, putOnAgenda } from "../put-on-agenda.ts";
import { agendaRows } from "../store/agenda.ts";
import { earlierItem, isRecusedIn } from "../store/resubmissions.ts";

/**
 * Puts an item of an earlier meeting of the body on the agenda again, with its papers as they were.
 * @returns the new item's id
 * @throws NotFoundError when it isn't one; ConflictError when it stands there already; ForbiddenError
 *   for who is recused in it
 */
export async function resubmitItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
  putting: Putting,
): Promise<string> {
  const { held } = await editAgenda(tx, desk, meetingId);
  const again = isId(itemId) ? await earlierItem(tx, held.bodyId, held.date, itemId) : null;
  if (again === null)
    throw new NotFoundError("Punktet findes ikke på et tidligere møde i udvalget.");
  if (await isRecusedIn(tx, itemId, desk.viewer.personId))
    throw new ForbiddenError("Du er inhabil i punktet.", {
      hint: "En anden sekretær må sætte det på dagsordenen.",
    });
  const there = await agendaRows(tx, meetingId);
  if (there.some((row) => row.resubmittedFrom === itemId && row.withdrawnAt === null))
    throw new ConflictError("Punktet er allerede på dagsordenen.");
  const { title, closed, publicTitle, closedGround, itemType, documentId, minutes, ...papers } =
    again;
  const [id] = await putOnAgenda(
    tx,
    held,
    [
      {
        row: {
          title,
          closed,
          // A paper prints a title that is fit for everybody.
          publicTitle: publicTitle ?? (closed ? title : null),
          closedGround,
          itemType: itemType ?? "case",
          documentId,
          minutes,
          resubmittedFrom: itemId,
        },
        papers,
      },
    ],
    putting,
  );
  return id!;
}
