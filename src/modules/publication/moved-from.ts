import type { PublishedMeeting } from "./published-meeting.ts";

/**
 * The content with where the public was told that the meeting would be, when that was another day, hour
 * or place. It stays until the minutes tell of the meeting as it was held.
 * @param current what the public sees now; null when it sees nothing
 */
export function withMove(
  content: PublishedMeeting,
  current: PublishedMeeting | null,
): PublishedMeeting {
  if (current === null || content.kind === "minutes") return content;
  const isMoved = (["date", "startTime", "place"] as const).some(
    (key) => current[key] !== content[key],
  );
  const { date, startTime, place, movedFrom } = current;
  if (isMoved) return { ...content, movedFrom: { date, startTime, place } };
  return movedFrom === undefined ? content : { ...content, movedFrom };
}
