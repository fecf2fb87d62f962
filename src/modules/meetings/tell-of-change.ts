import type { Tx } from "../../platform/database/doors.ts";
import { notify } from "../notices/index.ts";
import { reachablePeople, type SignedIn } from "../organisation/index.ts";
import { type Invitee, mailInvitations } from "./mail-invitations.ts";
import { meetingPath } from "./meeting-links.ts";
import { countChange, type PlannedMeeting } from "./store/change.ts";
import { guestHours } from "./store/guest-hours.ts";
import { outsidersOf, receiversOf, storeDispatch } from "./store/told.ts";

/** What an action that changes a meeting works with. */
export type PlanningDesk = Pick<SignedIn, "viewer" | "authority" | "jobs" | "clock" | "baseUrl">;

/**
 * Tells everybody who has got the agenda that the meeting, as it is stored now, was moved or cancelled:
 * by notice, and to their calendars by mail; guests from outside by mail, with their own hours. Who only
 * reads along by a distribution list isn't in the meeting's calendar. Who was told is recorded.
 */
export async function tellOfChange(
  tx: Tx,
  { viewer, authority, jobs, clock, baseUrl }: PlanningDesk,
  meeting: Pick<PlannedMeeting, "id" | "isVisible">,
  { kind, text, message }: { kind: "moved" | "cancelled"; text: string; message: string },
): Promise<void> {
  const now = clock();
  await countChange(tx, meeting.id);
  const { people, outsiders } = await whoIsTold(tx, authority.id, meeting.id, kind);
  const invitees = [
    ...people.flatMap(({ email, role, ...one }): Invitee[] =>
      email === null || role === "list" || one.wasReleased ? [] : [{ ...one, email }],
    ),
    ...outsiders,
  ];
  await mailInvitations(tx, { authority, jobs, baseUrl, now }, meeting.id, invitees, message);
  await storeDispatch(
    tx,
    {
      meetingId: meeting.id,
      kind,
      message,
      publicAt: meeting.isVisible ? now : null,
      sentAt: now,
      sentBy: viewer.personId,
    },
    { people, outsiders },
  );
  await notify(
    tx,
    jobs,
    {
      authorityId: authority.id,
      personIds: people.flatMap(({ personId, wasReleased }) =>
        personId === viewer.personId || wasReleased ? [] : personId,
      ),
      kind: "meeting_changed",
      text,
      href: meetingPath(meeting.id),
      subject: null,
    },
    now,
  );
}

/** Who has got something of the meeting, and what each is told; a guest who isn't one any more, just that. */
async function whoIsTold(
  tx: Tx,
  authorityId: string,
  meetingId: string,
  kind: "moved" | "cancelled",
) {
  const receivers = await receiversOf(tx, meetingId);
  const guests = await guestHours(tx, meetingId);
  const reached = await reachablePeople(
    tx,
    authorityId,
    receivers.map(({ personId }) => personId),
  );
  const hasGone = (isCalled: boolean) => kind === "moved" && !isCalled;
  const people = receivers.map(({ personId, name, role, sees, isReleased }) => {
    const isGuest = role === "guest" && sees === "items";
    const guest = guests.find((one) => one.personId === personId);
    const gone = isReleased || (isGuest && hasGone(guest !== undefined));
    return {
      personId,
      name,
      email: reached.get(personId)?.email ?? null,
      role,
      sees,
      hours: isGuest ? (guest?.hours ?? null) : null,
      purpose: gone ? ("released" as const) : kind,
      isReleased: gone,
      wasReleased: isReleased,
    };
  });
  const outsiders = (await outsidersOf(tx, meetingId)).flatMap(({ name, email, isReleased }) => {
    if (isReleased) return [];
    const guest = guests.find((one) => one.email?.toLowerCase() === email.toLowerCase());
    const gone = hasGone(guest !== undefined);
    return [
      {
        personId: null,
        name,
        email,
        hours: guest?.hours ?? null,
        purpose: gone ? ("released" as const) : kind,
        isReleased: gone,
      },
    ];
  });
  return { people, outsiders };
}
