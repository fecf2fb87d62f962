import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import {
  loadMeeting,
  minutesOf,
  shiftTime,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import { bodyById } from "../organisation/index.ts";
import { type PaperReader, type Papers, toPapers } from "../publication/index.ts";
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
  const meeting = sent === null ? now : movedAsNow(closedAsNow(sent.content, now), now);
  const movedFrom = sent === null ? undefined : placeIfMoved(sent.content, now);
  const source = { authority: { slug: "", name: authority.name }, body, meeting, movedFrom };
  return {
    papers: toPapers({ ...source, decisions: new Map(), kind: "agenda" }, of.reader),
    at: sent?.sentAt ?? null,
  };
}

function closedAsNow(sent: StoredMeeting, now: StoredMeeting): StoredMeeting {
  const current = new Map(withAll(now.items).map((item) => [item.id, item]));
  const mend = (item: StoredItem): StoredItem => {
    const it = current.get(item.id);
    const closedFiles = new Set(
      it?.attachments.flatMap(({ isClosed, title, file }) =>
        isClosed ? [file?.sha256 ?? title] : [],
      ),
    );
    return {
      ...item,
      closed: item.closed || (it?.closed ?? false),
      publicTitle: it?.publicTitle ?? item.publicTitle,
      attachments: item.attachments.map((one) => ({
        ...one,
        isClosed: one.isClosed || closedFiles.has(one.file?.sha256 ?? one.title),
      })),
      items: item.items.map(mend),
    };
  };
  return { ...sent, items: sent.items.map(mend) };
}

function placeIfMoved({ date, startTime, place }: StoredMeeting, now: StoredMeeting) {
  const isMoved = date !== now.date || startTime !== now.startTime || place !== now.place;
  return isMoved ? { date, startTime, place } : undefined;
}

/** Where and when the meeting is now; its time table has moved as far as its beginning. */
function movedAsNow(sent: StoredMeeting, now: StoredMeeting): StoredMeeting {
  const { state, date, startTime, endTime, place } = now;
  const shift =
    startTime === null || sent.startTime === null
      ? 0
      : minutesOf(startTime) - minutesOf(sent.startTime);
  const schedule = sent.schedule.map((row) => ({
    ...row,
    from: shiftTime(row.from, shift),
    to: shiftTime(row.to, shift),
  }));
  return { ...sent, state, date, startTime, endTime, place, schedule };
}

function withAll(items: StoredItem[]): StoredItem[] {
  return items.flatMap((item) => [item, ...withAll(item.items)]);
}
