import { recordEvent } from "../../platform/audit/event.ts";
import { ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { sendFile } from "../../platform/files/send-file.ts";
import type { SignedIn } from "../organisation/index.ts";
import { openItem } from "./item-view.ts";

/**
 * The file of an item's attachment, as an answer; the opening of a closed one is noted.
 * @throws NotFoundError for who may not see it; ForbiddenError for who is recused in the item, and while
 *   the scanner hasn't found the file clean
 */
export async function answerItemFile(
  desk: Pick<SignedIn, "viewer" | "transact" | "files">,
  request: Request,
  of: { meetingId: string; itemId: string; position: number },
): Promise<Response> {
  const { viewer, transact, files } = desk;
  const { file, isClosed } = await transact(async (tx) => {
    const { item, access } = await openItem(tx, viewer, of.meetingId, of.itemId);
    if (access.recusedIn.has(of.itemId))
      throw new ForbiddenError("Du er inhabil i punktet og får ikke dets bilag.", {
        hint: "Mener du, at det er en fejl, så tal med udvalgets sekretær.",
      });
    const found = item?.attachments.find(({ position }) => position === of.position);
    if (item === null || !found?.file) throw new NotFoundError("Bilaget findes ikke.");
    if (found.scan !== null && found.scan !== "clean" && found.scan !== "not_scanned")
      throw new ForbiddenError("Filen er ikke fundet fri for skadeligt indhold.", {
        hint: "Prøv igen om lidt, eller tal med sekretæren.",
      });
    const closed = found.isClosed || item.closed;
    if (closed)
      await recordEvent(tx, {
        action: "opened",
        subject: { kind: "agenda-item", id: of.itemId },
        details: { attachment: of.position },
      });
    return { file: found.file, isClosed: closed };
  });
  return sendFile(files, file, request, { isWhole: isClosed });
}
