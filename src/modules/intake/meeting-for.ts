import type { Tx } from "../../platform/database/doors.ts";
import { loadMeeting, type MeetingKey } from "../meetings/index.ts";
import type { KeptPaper } from "./join-papers.ts";
import { meetingsOfSources } from "./store.ts";

/**
 * Which of the body's meetings a paper is about: the one whose papers have the source system's id, else one
 * on that day.
 *
 * @param sameDay the body's meetings on the paper's day
 */
export async function meetingFor(
  tx: Tx,
  authorityId: string,
  sameDay: readonly MeetingKey[],
  paper: KeptPaper,
): Promise<MeetingKey | null> {
  const { document, isSupplement, meeting: source } = paper;
  if (source !== null) {
    const [named] = await meetingsOfSources(tx, authorityId, { source });
    if (named !== undefined) return loadMeeting(tx, authorityId, named.meetingId);
  }
  const others = await meetingsOfSources(tx, authorityId, {
    meetings: sameDay.map(({ id }) => id),
  });
  // Two meetings of one system are two, also on one day; a paper that came without an id may be of either.
  const candidates =
    source === null
      ? sameDay
      : sameDay.filter(({ id }) => !others.some(({ meetingId }) => meetingId === id));
  return (
    candidates.find(({ startTime }) => startTime !== null && startTime === document.startTime) ??
    candidates.find((candidate) => isSameMeeting(candidate, paper, isSupplement)) ??
    null
  );
}

/** A body's papers of one day are about one meeting, unless two of a kind name different hours. */
function isSameMeeting(meeting: MeetingKey, { document }: KeptPaper, isAdded: boolean): boolean {
  if (meeting.kind !== document.kind && !isAdded) return true;
  return (
    meeting.startTime === null ||
    document.startTime === null ||
    meeting.startTime === document.startTime
  );
}
