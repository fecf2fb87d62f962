import type { Tx } from "../../platform/database/doors.ts";
import { hashOf } from "../publication/index.ts";
import { loadContent, saysTheSame } from "./content.ts";
import { lockedMeetings, lockOf } from "./store/locks.ts";

/** How many minutes are locked, and the meetings whose minutes aren't what was locked. */
export async function verifyMinutes(
  tx: Tx,
  authorityId: string,
): Promise<{ locked: number; broken: { meetingId: string; fault: string }[] }> {
  const meetings = await lockedMeetings(tx);
  const broken: { meetingId: string; fault: string }[] = [];
  for (const meetingId of meetings) {
    const lock = await lockOf(tx, meetingId);
    if (lock === null) continue;
    const { text } = await loadContent(tx, authorityId, meetingId);
    if (hashOf(lock.content) !== lock.sha256)
      broken.push({ meetingId, fault: "teksten svarer ikke til sin kontrolsum" });
    else if (!saysTheSame(lock.content, text))
      broken.push({ meetingId, fault: "referatet er ikke det, der blev godkendt" });
  }
  return { locked: meetings.length, broken };
}
