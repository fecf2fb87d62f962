import { isSent, type MeetingAccess, maySeeAgenda, maySeeClosed } from "../meetings/index.ts";
import type { PaperReader } from "../publication/index.ts";
import { isRecipientWho } from "./policy.ts";
import type { Sees } from "./store/recipients.ts";

/**
 * What of the meeting's papers the viewer may have; null for nothing. `sentTo` is what he or she was sent,
 * for people of a distribution list, who have no other part in the meeting. Who looks on to give
 * support sees nothing that is closed.
 */
export function readerOf(access: MeetingAccess, sentTo: Sees | null): PaperReader | null {
  const isSupported = access.viewer.supportedBy !== null;
  const guestOf = isSupported || !isOut(access) ? [] : [...access.guestOf].toSorted();
  const recusedIn = [...access.recusedIn].toSorted();
  if (maySeeAgenda(access))
    return { sees: maySeeClosed(access) ? "all" : "open", guestOf, recusedIn };
  if (isRecipientWho(sentTo, "open") && isOut(access)) return { sees: "open", guestOf, recusedIn };
  return guestOf.length > 0 ? { sees: "items", guestOf, recusedIn } : null;
}

function isOut({ meeting }: MeetingAccess): boolean {
  return meeting.state !== null && isSent(meeting.state);
}
