import type { Tx } from "../../platform/database/doors.ts";
import { allItems } from "../meetings/index.ts";
import { loadContent } from "./content.ts";
import type { Desk } from "./desk.ts";
import { findPhrases } from "./find-redactions.ts";
import { partiesOf, proposePhrases } from "./store/redactions.ts";

/** Proposes what the public version of each open item should leave out. */
export async function proposeForMeeting(tx: Tx, desk: Desk, meetingId: string): Promise<void> {
  const { meeting, decisions } = await loadContent(tx, desk.viewer.authorityId, meetingId);
  const parties = await partiesOf(tx, meetingId);
  for (const item of allItems(meeting.items).filter((one) => !one.closed)) {
    const found = findPhrases(item, decisions.get(item.id) ?? [], parties.get(item.id) ?? []);
    await proposePhrases(tx, item.id, found, desk.now);
  }
}
