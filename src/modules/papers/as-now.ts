import type { Tx } from "../../platform/database/doors.ts";
import {
  loadMeeting,
  minutesOf,
  shiftTime,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import { newestContent } from "./store/dispatches.ts";

/**
 * The agenda as it was last sent, closed where it is closed now and standing where the meeting is now: what
 * the public may see of it before the minutes. Null when nothing was sent.
 * @throws NotFoundError
 */
export async function sentMeeting(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<StoredMeeting | null> {
  const sent = await newestContent(tx, meetingId);
  return sent === null ? null : asNow(sent, await loadMeeting(tx, authorityId, meetingId));
}

/** What was sent, with what was closed since closed in it too, where the meeting is now. */
export function asNow(sent: StoredMeeting, now: StoredMeeting): StoredMeeting {
  return movedAsNow(closedAsNow(sent, now), now);
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

/** Where and when the meeting is now; its time table has moved as far as its beginning. */
function movedAsNow(sent: StoredMeeting, now: StoredMeeting): StoredMeeting {
  const { state, slug, date, startTime, endTime, place } = now;
  const shift =
    startTime === null || sent.startTime === null
      ? 0
      : minutesOf(startTime) - minutesOf(sent.startTime);
  const schedule = sent.schedule.map((row) => ({
    ...row,
    from: shiftTime(row.from, shift),
    to: shiftTime(row.to, shift),
  }));
  return { ...sent, state, slug, date, startTime, endTime, place, schedule };
}

function withAll(items: StoredItem[]): StoredItem[] {
  return items.flatMap((item) => [item, ...withAll(item.items)]);
}
