import type { Tx } from "../../../platform/database/doors.ts";
import { dateText } from "../../../platform/i18n/index.ts";
import { notify } from "../../notices/index.ts";
import { editorOfAgenda } from "../edit-agenda.ts";
import { type GuestNews, guestNews } from "../guest-news.ts";
import { guestNewsText } from "../guest-news-text.ts";
import { type Invitee, mailInvitations } from "../mail-invitations.ts";
import { meetingPath } from "../meeting-links.ts";
import { countChange, lockMeeting } from "../store/change.ts";
import { storeDispatch } from "../store/told.ts";
import type { PlanningDesk } from "../tell-of-change.ts";

/**
 * Tells the guests of a meeting whose agenda is sent that they are called in, at which hours now, or no
 * more: to their calendars by mail, and by notice to who works here. Nobody is told what he or she knows.
 * @returns how many were told
 * @throws NotFoundError, ForbiddenError
 */
export async function tellGuests(tx: Tx, desk: PlanningDesk, meetingId: string): Promise<number> {
  const { viewer, authority, jobs, clock, baseUrl } = desk;
  const now = clock();
  await editorOfAgenda(tx, desk, meetingId);
  const meeting = await lockMeeting(tx, meetingId);
  if (meeting.state !== "dispatched") return 0;
  const news = await guestNews(tx, authority.id, meetingId);
  if (news.length === 0) return 0;
  await countChange(tx, meetingId);
  await mailInvitations(
    tx,
    { authority, jobs, baseUrl, now },
    meetingId,
    news.flatMap(({ email, ...one }): Invitee[] => (email === null ? [] : [{ ...one, email }])),
  );
  const sent = {
    meetingId,
    kind: "guests" as const,
    message: news.map(guestNewsText).join(" "),
    publicAt: null,
    sentAt: now,
    sentBy: viewer.personId,
  };
  await storeDispatch(tx, sent, recordOf(news));
  const name = `${meeting.title ?? meeting.body} ${dateText(meeting.date, "da", "long")}`;
  for (const one of news)
    if (one.personId !== null)
      await notify(
        tx,
        jobs,
        {
          authorityId: authority.id,
          personIds: [one.personId],
          kind: "meeting_changed",
          text: `${name}: ${guestNewsText(one)}`,
          href: meetingPath(meetingId),
          subject: null,
        },
        now,
      );
  return news.length;
}

function recordOf(news: readonly GuestNews[]): Parameters<typeof storeDispatch>[2] {
  const told = news.map((one) => ({ ...one, isReleased: one.purpose === "released" }));
  return {
    people: told.flatMap(({ personId, ...one }) =>
      personId === null ? [] : [{ ...one, personId, role: "guest", sees: "items" as const }],
    ),
    outsiders: told.flatMap(({ personId, email, ...one }) =>
      personId === null && email !== null ? [{ ...one, email }] : [],
    ),
  };
}
