import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { documentsForAgenda } from "../../cases/index.ts";
import { papersOf } from "../case-papers.ts";
import type { Desk } from "../edit-agenda.ts";
import { editItem } from "../edit-item.ts";
import { changeItemRow, deletePapers } from "../store/change-item.ts";
import { insertPapers } from "../store/new-items.ts";
import { takeFromPublic } from "../take-from-public.ts";

/**
 * Takes the texts and attachments of an item's case over again, as they are approved now. An item that
 * was closed here stays closed.
 * @throws NotFoundError, ForbiddenError, InputError for an item without a case on its route, ConflictError
 */
export async function refetchItem(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  itemId: string,
): Promise<void> {
  const { held, item } = await editItem(tx, desk, meetingId, itemId);
  if (item.stopId === null)
    throw new InputError("Punktet har ingen sagsfremstilling at hente igen.");
  const [document] = await documentsForAgenda(tx, desk.viewer, [item.stopId]);
  const { title, publicTitle, isClosed, closedGround, itemType } = document!;
  const papers = papersOf(document!);
  await deletePapers(tx, itemId);
  await insertPapers(tx, [{ itemId, papers }]);
  await changeItemRow(tx, itemId, {
    title,
    item_type: itemType,
    case_handlers: papers.caseHandlers,
    document_version: papers.documentVersion,
    closed: item.closed || isClosed,
    closed_ground: isClosed ? closedGround : item.closedGround,
    public_title: publicTitle ?? item.publicTitle,
  });
  if (isClosed && !item.closed) await takeFromPublic(tx, desk, held);
}
