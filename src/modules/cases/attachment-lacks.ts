import type { Tx } from "../../platform/database/doors.ts";
import { shownVersion } from "./attachment.ts";
import type { Lack } from "./completeness.ts";
import { attachmentsOf } from "./store/attachments.ts";

/** What is wrong with a document's attachments, for whoever sends it on. One query. */
export async function attachmentLacks(tx: Tx, documentId: string): Promise<Lack[]> {
  const lacks: Lack[] = [];
  const lack = (kind: Lack["kind"], text: string) => lacks.push({ kind, text, sectionKey: null });
  for (const attachment of await attachmentsOf(tx, documentId)) {
    if (attachment.removedAt !== null) continue;
    const { title, isClosed, closedGround } = attachment;
    const { scan, status } = shownVersion(attachment);
    if (scan === "infected")
      lack(
        "stops",
        `Bilaget »${title}« rummer skadeligt indhold. Fjern det, eller læg en ny version på.`,
      );
    if (scan === "waiting" || scan === "failed")
      lack("warns", `Bilaget »${title}« er ikke undersøgt for skadeligt indhold endnu.`);
    if (status === "draft") lack("warns", `Bilaget »${title}« er et UDKAST.`);
    if (isClosed && closedGround === null)
      lack("stops", `Bilaget »${title}« er lukket, men der står ikke hvorfor.`);
  }
  return lacks;
}
