import type { Tx } from "../../platform/database/doors.ts";
import { notify } from "../notices/index.ts";
import type { SignedIn } from "../organisation/index.ts";
import { mailInvitations } from "./mail-invitations.ts";
import { meetingPath } from "./meeting-links.ts";
import { countChange, type PlannedMeeting } from "./store/change.ts";
import { receiversOf, storeDispatch } from "./store/told.ts";

/** What an action that changes a meeting works with. */
export type PlanningDesk = Pick<SignedIn, "viewer" | "authority" | "jobs" | "clock" | "baseUrl">;

/**
 * Tells everybody who has got the agenda that the meeting, as it is stored now, was moved or cancelled:
 * by notice, and to their calendars by mail. Who was told is recorded.
 */
export async function tellOfChange(
  tx: Tx,
  { viewer, authority, jobs, clock, baseUrl }: PlanningDesk,
  meeting: Pick<PlannedMeeting, "id" | "isPublished">,
  { kind, text, message }: { kind: "moved" | "cancelled"; text: string; message: string },
): Promise<void> {
  const now = clock();
  await countChange(tx, meeting.id);
  const receivers = await receiversOf(tx, meeting.id);
  const personIds = receivers.map(({ personId }) => personId);
  const addresses = await mailInvitations(
    tx,
    { authority, jobs, baseUrl, now },
    { meetingId: meeting.id, personIds, purpose: kind },
  );
  await storeDispatch(
    tx,
    {
      meetingId: meeting.id,
      kind,
      message,
      publicAt: meeting.isPublished ? now : null,
      sentAt: now,
      sentBy: viewer.personId,
    },
    receivers.map((one) => ({ ...one, email: addresses.get(one.personId) ?? null })),
  );
  await notify(
    tx,
    jobs,
    {
      authorityId: authority.id,
      personIds: personIds.filter((id) => id !== viewer.personId),
      kind: "meeting_changed",
      text,
      href: meetingPath(meeting.id),
      subject: null,
    },
    now,
  );
}
