import type { Tx } from "../../platform/database/doors.ts";
import { loadDecisions } from "../decisions/index.ts";
import { allItems, loadMeeting } from "../meetings/index.ts";
import { type Authority, bodyById } from "../organisation/index.ts";
import type { PaperReader } from "./paper-reader.ts";
import { type Papers, toPapers } from "./to-papers.ts";

/** The meeting as it stands now, as `reader` may see it. @throws NotFoundError @public */
export async function loadPapers(
  tx: Tx,
  authority: Pick<Authority, "id" | "slug" | "name">,
  meetingId: string,
  reader: PaperReader,
  kind: "agenda" | "minutes",
): Promise<Papers> {
  const meeting = await loadMeeting(tx, authority.id, meetingId);
  const body = await bodyById(tx, authority.id, meeting.bodyId);
  const items = kind === "agenda" ? [] : allItems(meeting.items).map((item) => item.id);
  const decisions = await loadDecisions(tx, authority.id, items);
  return toPapers({ authority, body, meeting, decisions, kind }, reader);
}
