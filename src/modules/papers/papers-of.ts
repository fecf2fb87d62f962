import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import { loadMeeting, type StoredMeeting } from "../meetings/index.ts";
import { bodyById } from "../organisation/index.ts";
import { type PaperReader, type Papers, toPapers } from "../publication/index.ts";
import { asNow } from "./as-now.ts";
import { contentOf } from "./store/dispatches.ts";

export interface PapersAt {
  papers: Papers;
  /** When they were sent; null for the agenda as it stands. */
  at: Date | null;
}

/**
 * The agenda for `reader`: as a dispatch had it, or as it stands. What was closed since is closed in what
 * was sent before, too, and a meeting that was moved since stands where it is now.
 * @throws NotFoundError
 */
export async function papersOf(
  tx: Tx,
  authority: { id: string; name: string },
  of: { meetingId: string; dispatchId: string | null; reader: PaperReader },
): Promise<PapersAt> {
  const now = await loadMeeting(tx, authority.id, of.meetingId);
  const body = await bodyById(tx, authority.id, now.bodyId);
  const sent = of.dispatchId === null ? null : await contentOf(tx, of.meetingId, of.dispatchId);
  if (of.dispatchId !== null && sent === null)
    throw new NotFoundError("Udsendelsen findes ikke, eller den havde intet materiale.");
  const meeting = sent === null ? now : asNow(sent.content, now);
  const movedFrom = sent === null ? undefined : placeIfMoved(sent.content, now);
  const source = { authority: { slug: "", name: authority.name }, body, meeting, movedFrom };
  return {
    papers: toPapers({ ...source, decisions: new Map(), kind: "agenda" }, of.reader),
    at: sent?.sentAt ?? null,
  };
}

function placeIfMoved({ date, startTime, place }: StoredMeeting, now: StoredMeeting) {
  const isMoved = date !== now.date || startTime !== now.startTime || place !== now.place;
  return isMoved ? { date, startTime, place } : undefined;
}
